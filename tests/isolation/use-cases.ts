import type { Right, Scope, UseCase } from '@serai/scope'
import type { Result } from '@serai/kernel'
import type * as z from 'zod'

/** Any use case, as the suite runs it. */
export type AnyUseCase = {
  readonly useCase: string
  readonly right: Right
  readonly input: z.ZodType
  readonly run: (scope: Scope<Right>, input: unknown) => Promise<Result<unknown>>
}

/** Every use case that a package offers: a new one is found here without being named. */
export function allUseCases(): readonly AnyUseCase[] {
  const packages = import.meta.glob<Readonly<Record<string, unknown>>>('../../packages/*/src/index.ts', {
    eager: true,
  })
  return Object.values(packages).flatMap((offered) => Object.values(offered).filter(isUseCase))
}

function isUseCase(value: unknown): value is AnyUseCase {
  return typeof value === 'object' && value !== null && 'useCase' in value && 'run' in value
}

type Offered =
  | (typeof import('@serai/auth'))[keyof typeof import('@serai/auth')]
  | (typeof import('@serai/mail'))[keyof typeof import('@serai/mail')]
  | (typeof import('@serai/members'))[keyof typeof import('@serai/members')]
  | (typeof import('@serai/events'))[keyof typeof import('@serai/events')]
  | (typeof import('@serai/media'))[keyof typeof import('@serai/media')]
  | (typeof import('@serai/pages'))[keyof typeof import('@serai/pages')]
  | (typeof import('@serai/people'))[keyof typeof import('@serai/people')]
  | (typeof import('@serai/publications'))[keyof typeof import('@serai/publications')]
  | (typeof import('@serai/series'))[keyof typeof import('@serai/series')]
  | (typeof import('@serai/spaces'))[keyof typeof import('@serai/spaces')]
  | (typeof import('@serai/topics'))[keyof typeof import('@serai/topics')]

type Named<N extends string> = Extract<Offered, { readonly useCase: N }>

/** The name of every use case there is. */
export type UseCaseName = Extract<Offered, { readonly useCase: string }>['useCase']

/** What a use case takes. */
export type InputOf<N extends UseCaseName> =
  Named<N> extends UseCase<string, infer _R, infer I, infer _O> ? z.input<I> : never

declare global {
  interface ImportMeta {
    /** Vite's: the modules of every file that the pattern names. */
    glob<T>(pattern: string, options: { readonly eager: true }): Readonly<Record<string, T>>
  }
}
