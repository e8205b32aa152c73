/** Signing in, in English. */
export const signingIn = {
  title: (space: string | null) => (space === null ? 'Sign in' : `Sign in to ${space}`),
  lead: 'We send a code to your address. There is no password to remember, or to lose.',
  email: 'E-mail address',
  send: 'Send me a code',
  newHere: {
    open: 'Not a member yet? Sign in with your address, and join in the next step.',
    application: 'Not a member yet? Sign in with your address, and ask to join in the next step.',
    invitation: 'Not a member yet? Members are invited: write to the institute.',
  },
  orPasskey: 'Or use a passkey',
  passkey: 'Sign in with a passkey',
  passkeyNeedsScript: 'Passkeys need JavaScript in this browser.',
  codeTitle: 'Enter your code',
  codeLead: (email: string) =>
    `If mail reaches ${email}, a code of eight characters is on its way. It counts for ten minutes, in this browser alone.`,
  code: 'Code',
  codeHint: 'Capital or small, with or without the hyphen.',
  enter: 'Sign in',
  again: 'Send another code, or use another address',
  wrongCode: 'This is not the code. Look at the newest mail; after five wrong tries the code is used up.',
  usedUpCode:
    'This code is used up: it was tried five times, and nobody can enter it any more. Ask for a new one.',
  sendNew: 'Send a new code',
  otherAddress: 'Use another address',
  badEmail: 'This is no e-mail address. Check it for a missing @ or a stray space.',
  tooOften: 'Many codes were asked for from here. Wait a quarter of an hour, then ask again.',
  linkTitle: 'Sign in with this code?',
  linkLead:
    'You asked for it in this browser. One more step, so that no program that reads mail signs in for you.',
  elsewhereTitle: 'This code belongs to another browser',
  elsewhereLead:
    'Type it where you asked for it. If you did not ask for it, nobody gets in without it: do nothing.',
  brokenLinkTitle: 'This link is not whole',
  brokenLinkLead:
    'The code in it is missing, or cut off. Copy all of the link from the mail, or type the code where you asked for it.',
  startAgain: 'Sign in here instead',
  secondTitle: 'One more step',
  secondLead: 'Enter the six digits from your authenticator app, or one of your recovery codes.',
  secondByPasskey: 'Sign in with a passkey instead',
  secondLost:
    'Is your phone lost? Enter a recovery code, or use a passkey on another device. If you have neither, write to the people who run your space: they can invite another address of yours.',
  second: 'Code from the app, or a recovery code',
  wrongSecond: 'This code does not fit. Codes from the app change every 30 seconds, and each counts once.',
  demo: 'On this machine staff may enter by code alone. Elsewhere they need a passkey or an authenticator app.',
  mailbox: 'This machine sends no mail: codes land in the mailbox for development.',
  openMailbox: 'Open the mailbox',
} as const

/** What is said to somebody whose login ended while they wrote, in English. */
export const sendAgain = {
  lead: 'What you wrote is not lost: it waits in this page. Nothing was saved yet, so keep this tab open.',
  signInBeside: 'Sign in, in a new tab',
  afterwards: 'When you are signed in there, come back to this tab and send it again.',
  submit: 'Send again',
  signIn: 'Sign in',
} as const
