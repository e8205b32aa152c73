export { addMedia, type AddedMedia } from './add-media.ts'
export { mediaPath } from './file-type.ts'
export { findUsedMedia } from './queries.ts'
