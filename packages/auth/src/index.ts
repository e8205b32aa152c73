export { signedInOf, type SignedIn } from './actor-of.ts'
export { endAllLogins, endLogin, endThisLogin } from './end-login.ts'
export { eraseIdentity } from './erase-identity.ts'
export { finishLogin, makeHandOff, readHomeLogin, type HomeLogin } from './finish-login.ts'
export { jwksOf, openKeyRing } from './key-ring.ts'
export type { KeyRing } from './key-ring.ts'
export { admitMember } from './admit-member.ts'
export {
  askForCode,
  findAttempt,
  identityOf,
  mostCodeTries,
  redeemCode,
  type CodeAsked,
  type ProvedAddress,
} from './login-attempt.ts'
export { knownBrowserOf, markBrowser } from './known-browser.ts'
export type { Notice } from './login-notices.ts'
export { openLogin } from './open-login.ts'
export { findActor } from './queries/actor.ts'
export { redeemHandOff } from './redeem-hand-off.ts'
export { rotateLogin, type RotatedLogin } from './rotate-login.ts'
export { forgetOldAttempts, keepKeys, listKeys } from './rotate-keys.ts'
export { encodeBase64Url, macOf, readSecret, seal, sha256Text, unseal } from './sealed.ts'
export type { Secret } from './sealed.ts'
export { readAccess, signAccess, type AccessClaims } from './token.ts'
export {
  endHomeLogin,
  endLoginsEverywhere,
  factorBarOf,
  readAccount,
  readFactors,
  readIdentityData,
  type Account,
  type FactorBar,
} from './own-account.ts'
export { confirmApp, findAppSetUp, removeApp, setUpApp } from './authenticator-app.ts'
export { removePasskey, renamePasskey } from './keep-passkeys.ts'
export {
  newPasskeyAnswer,
  passkeyAnswer,
  type NewPasskeyAnswer,
  type PasskeyAnswer,
} from './passkey-answers.ts'
export { makeRecoveryCodes } from './recovery-codes.ts'
export { askForNewPasskey, registerPasskey } from './register-passkey.ts'
export { askSecondFactor, redeemSecondFactor, showSecondFactor } from './second-factor.ts'
export { askForPasskey, signInWithPasskey } from './sign-in-with-passkey.ts'
