export { putSearchEntry } from './entry.ts'
export { inOrder, toFound, type Found, type Mark } from './found.ts'
export { askSearch, mostFound } from './queries.ts'
export { longestSearch, readSearch, type SearchWords } from './search-words.ts'
