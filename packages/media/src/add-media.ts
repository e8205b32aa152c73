import { auditLine } from '@serai/audit'
import type { MediaKind } from '@serai/db'
import { instantText, line, ok, optionalLine, problem, refuse, type Id } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { hexSha256, mostBytes, typeOf } from './file-type.ts'
import { findMediaByContent } from './queries.ts'

const steps = ['0', '1', '2', '3', '4'] as const

const focalPoint = z.templateLiteral([z.enum(steps), '-', z.enum(steps)])

const input = z.object({
  bytes: z.instanceof(Uint8Array),
  fileName: line(200),
  alt: optionalLine(500),
  focal: focalPoint.default('2-2'),
  width: z.int().positive().max(20_000).optional(),
  height: z.int().positive().max(20_000).optional(),
  pages: z.int().positive().max(20_000).optional(),
})

export type AddedMedia = { readonly mediaId: Id<'media'>; readonly kind: MediaKind; readonly isNew: boolean }

/**
 * Keeps a file of the space and answers its id. The same bytes again answer the id they already have. What the file
 * is, is read from its content: JPEG, PNG, WebP, AVIF, GIF and PDF are taken, up to 50 MB; the rest is
 * `invalid-input` with the reason.
 */
export const addMedia = defineUseCase({
  useCase: 'media.add-media',
  right: 'media.add',
  input,
  run: async (scope, { bytes, ...file }) => {
    const type = typeOf(bytes)
    if (bytes.byteLength > mostBytes)
      return refuse(problem('invalid-input', [{ path: 'bytes', reason: 'is larger than 50 MB' }]))
    if (type === null) {
      const reason = 'is none of JPEG, PNG, WebP, AVIF, GIF and PDF by its content'
      return refuse(problem('invalid-input', [{ path: 'bytes', reason }]))
    }
    const sha256 = await hexSha256(bytes)
    const known = await findMediaByContent(scope.db, sha256)
    if (known !== null) return ok({ mediaId: known.id, kind: known.kind, isNew: false })

    // The file goes first: a row without its file would be a broken picture, a file without a row is only unused.
    await scope.files.put(sha256, bytes, type.contentType)
    const mediaId = scope.newId('media')
    const { alt, fileName, focal, width = null, height = null, pages = null } = file
    const row = {
      alt,
      fileName,
      focal,
      width,
      height,
      pages,
      ...type,
      id: mediaId,
      sha256,
      bytes: bytes.byteLength,
    }
    const outcome = await scope.db.commit([
      scope.db.insert('media', { ...row, createdAt: instantText(scope.now) }),
      auditLine(scope, { action: 'media.add-media', subjectKind: 'media', subjectId: mediaId }),
    ])
    if (outcome.ok) return ok({ mediaId, kind: type.kind, isNew: true })
    const winner = await findMediaByContent(scope.db, sha256)
    return winner === null
      ? refuse(problem('already-exists'))
      : ok({ mediaId: winner.id, kind: winner.kind, isNew: false })
  },
})
