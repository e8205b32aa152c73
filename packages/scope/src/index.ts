export * from './actor.ts'
export * from './permissions.ts'
export * from './scope.ts'
export * from './use-case.ts'
