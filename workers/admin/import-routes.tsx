import { id, problem, type Id, type Problem } from '@serai/kernel'
import {
  exportMembers,
  findImport,
  listDefinedFields,
  listImports,
  listRowsOf,
  listStepsOf,
  notLookedAt,
  removeImport,
  runImport,
  startImport,
  undoImport,
} from '@serai/members'
import { perform, type Right, type Scope } from '@serai/scope'
import { ImportsView, ImportView } from '@serai/web/admin'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Acted, type Action } from '../edge/action.ts'
import { route, type Route, type Shown } from '../edge/route.ts'
import { adminPage } from './admin-page.tsx'
import { confirmed, formOf, idInPath, pageOf } from './form-parts.ts'
import { columnsForm, lookAt, mappingIn } from './import-mapping.ts'
import { importShown, mostRefusals } from './import-shown.ts'

const path = '/admin/import'
const importsOfPage = 30
const doneQuery = { done: z.enum(['running', 'undone', 'removed']).optional() }

type Showing = Parameters<typeof adminPage>[0]

/** What the page says first: that something was done, where it was one of these forms. */
function noticeOf({ query, refused }: Showing) {
  const text = wordsFor().importing.notes[query.done ?? '']
  return refused !== null || text === undefined ? {} : { notice: { text, isFault: false } }
}

const importsRoute = route({
  path,
  right: 'member.import',
  params: z.object({}),
  query: z.object({ ...doneQuery, after: id('import').optional() }),
  values: ({ query }) => ({ after: query.after ?? null }),
  ask: ({ read, value }) => ({ imports: listImports(read, importsOfPage, value.after) }),
  show: (showing, { imports }) => {
    const { refused, rights, query } = showing
    const { rows, next } = pageOf(imports, importsOfPage)
    return adminPage(showing, {
      path,
      title: wordsFor().importing.title,
      ...noticeOf(showing),
      body: (
        <ImportsView
          imports={rows}
          form={formOf(refused, upload.path)}
          mayExport={rights.has('member.export')}
          next={next === null ? null : `${path}?after=${next}`}
          first={query.after === undefined ? null : path}
        />
      ),
    })
  },
})

/** How many rows are looked through for what a column holds. */
const sampledRows = 50

const params = z.object({ importId: idInPath('import') })

const importRoute = route({
  path: '/admin/import/:importId',
  right: 'member.import',
  params,
  query: z.object(doneQuery),
  values: ({ params: { importId } }) => ({ importId }),
  ask: ({ read, value }) => ({
    kept: findImport(read, value.importId),
    first: listRowsOf(read, value.importId, 'waiting', { after: -1, size: sampledRows }),
    refused: listRowsOf(read, value.importId, 'refused', { after: -1, size: mostRefusals + 1 }),
    steps: listStepsOf(read, value.importId),
    fields: listDefinedFields(read),
  }),
  show: (showing, { kept: [kept], ...rows }) => {
    if (kept === undefined || kept.rows === 0) return { show: 'problem', code: 'not-found' }
    const own = hrefOf(kept.id)
    const paths = { preview: preview.path, run: run.path, undo: undo.path, remove: remove.path }
    const view = importShown({ ...showing, paths }, kept, rows)
    const shown = adminPage(showing, {
      path: own,
      title: kept.fileName,
      // That it is under way is said for as long as it is.
      ...(showing.query.done === kept.state ? noticeOf(showing) : {}),
      ...(view.preview === null
        ? {}
        : {
            status: 200,
            notice: {
              text: view.isNotRun ? wordsFor().importing.notRun : wordsFor().importing.previewed,
              isFault: false,
            },
          }),
      body: <ImportView {...view} />,
    })
    return kept.state === 'running' && !view.isStalled ? reloading(shown, own) : shown
  },
})

/** A page that loads itself again until there is nothing to wait for. */
function reloading(shown: Shown, address: string): Shown {
  const again = <meta http-equiv="refresh" content={`5; url=${address}`} />
  return shown.show === 'view' ? { ...shown, head: again } : shown
}

/** An import's address: those of this site are in small letters. */
function hrefOf(importId: Id<'import'>): string {
  return `${path}/${importId.toLowerCase()}`
}

const upload: Action = action({
  path,
  right: 'member.import',
  params: z.object({}),
  form: z.strictObject({ file: z.instanceof(File, { error: 'is not chosen' }) }),
  page: importsRoute,
  act: async (scope, { form: { file } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    // What a file is called comes from a stranger's computer.
    const named = file.name.replace(/[^\p{L}\p{M}\p{N} ._()+-]+/gu, ' ').trim()
    const fileName = named.slice(-200).trim() || 'list.csv'
    const done = await perform(startImport, scope, { bytes, fileName })
    if (done.ok) return { ok: true, to: hrefOf(done.value.importId) }
    return { ok: false, problem: inWords(done.problem) }
  },
})

/** Why a file was refused, in words and by the form's own name. */
function inWords({ code, fields }: Problem): Problem {
  const { refusals } = wordsFor().importing
  return problem(
    code,
    fields?.map(({ reason }) => ({ path: 'file', reason: refusals[reason] ?? reason })),
  )
}

type Performed = { readonly ok: true } | { readonly ok: false; readonly problem: Problem }

function toPage(done: Performed, importId: Id<'import'>, note: string): Acted {
  return done.ok ? { ok: true, to: `${hrefOf(importId)}?done=${note}` } : done
}

const preview: Action = action({
  path: '/admin/import/:importId/preview',
  right: 'member.import',
  params,
  form: columnsForm,
  page: importRoute,
  act: (scope, { params: { importId }, form }) => lookAt(scope, importId, mappingIn(form)),
})

/** Runs what the page shows. Where that was not looked at yet nothing runs, and what it would do is shown. */
const run: Action = action({
  path: '/admin/import/:importId/run',
  right: 'member.import',
  params,
  form: columnsForm,
  page: importRoute,
  act: async (scope, { params: { importId }, form }) => {
    const mapping = mappingIn(form)
    const done = await perform(runImport, scope, { importId, mapping: [...mapping] })
    const isUnseen = !done.ok && done.problem.fields?.some(({ reason }) => reason === notLookedAt) === true
    return isUnseen ? lookAt(scope, importId, mapping) : toPage(done, importId, 'running')
  },
})

const undo: Action = action({
  path: '/admin/import/:importId/undo',
  right: 'member.import',
  params,
  form: confirmed,
  page: importRoute,
  act: async (scope, { params: { importId } }) =>
    toPage(await perform(undoImport, scope, { importId }), importId, 'undone'),
})

const remove: Action = action({
  path: '/admin/import/:importId/remove',
  right: 'member.import',
  params,
  form: confirmed,
  page: importRoute,
  act: async (scope, { params: { importId } }) => {
    const done = await perform(removeImport, scope, { importId })
    return done.ok ? { ok: true, to: `${path}?done=removed` } : done
  },
})

const exportList: Action = action({
  path: '/admin/export.csv',
  right: 'member.export',
  params: z.object({}),
  form: z.strictObject({}),
  page: importsRoute,
  act: async (scope) => {
    const made = await answerExport(scope)
    return made instanceof Response ? { ok: true, answer: made } : { ok: false, problem: made }
  },
})

/** Every entry of the space as a file that the browser keeps and nobody else does. */
export async function answerExport(scope: Scope<Right>): Promise<Response | Problem> {
  const done = await perform(exportMembers, scope, {})
  if (!done.ok) return done.problem
  return new Response(done.value.csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="members.csv"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** The pages of bringing a list in. */
export const importRoutes: readonly Route[] = [importsRoute, importRoute]

/** Every form of them. */
export const importActions: readonly Action[] = [upload, preview, run, undo, remove, exportList]
