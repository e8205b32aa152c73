/** Where the local D1, R2 and queues keep their data between runs. Tests in a browser use a folder of their own. */
export const statePath = process.env['SERAI_STATE'] ?? '.wrangler/state'

/** The port that `npm start` serves on. */
export const port = Number(process.env['PORT'] ?? 8787)
