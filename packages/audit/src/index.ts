export { auditLine, type Deed } from './audit-line.ts'
export { findOldestUnsealed, listLinesAbout, listNewestLines } from './queries.ts'
export { sealAudit } from './seal-lines.ts'
export { verifyAudit, type Break, type ChainReport } from './verify-chain.ts'
