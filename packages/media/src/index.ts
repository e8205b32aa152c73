export { addMedia, type AddedMedia } from './add-media.ts'
export { mediaPath } from './file-type.ts'
export { findUsedMedia, pictureOf } from './queries.ts'
