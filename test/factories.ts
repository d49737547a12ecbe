// What tests put into a store, one function a record: `anAlliance`, `anOrganisation` and the like, which return ids.

export * from './factories/findings.ts'
export * from './factories/imports.ts'
export { aSquare, tester } from './factories/in-alliance.ts'
export * from './factories/lists.ts'
export * from './factories/organisations.ts'
export * from './factories/suggestions.ts'
export * from './factories/workshops.ts'
