import { offerPasskeys } from './passkeys.ts'

offerPasskeys()
