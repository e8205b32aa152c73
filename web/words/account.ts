import type { Factor } from '@serai/kernel'

/** What proves who somebody is, as it stands in a list. That a machine for development asks no more is nobody’s proof. */
const factors: Readonly<Record<Exclude<Factor, 'demo'>, string>> = {
  email: 'a code by mail',
  passkey: 'a passkey',
  totp: 'an authenticator app',
  recovery: 'a recovery code',
}

/** A person's account with the platform, in English. */
export const accountPage = {
  title: 'Your account',
  lead: (email: string) => `You are signed in as ${email}.`,
  factors,
  notes: {
    passkey: 'The passkey is added. From now on it signs you in without a mail.',
    name: 'The passkey has its new name.',
    removed: 'It is removed, and signs nobody in any more.',
    app: 'The app is connected. Make recovery codes too, for the day on which you do not have it.',
    codes:
      'No new codes were made: you have those that you were shown last. If you did not write them down, make new ones below.',
    ended: 'That login is ended.',
    proved: 'Thank you. You may change what you like for the next ten minutes.',
  },
  faults: {
    bar: 'Nothing was changed. First show once more that it is you.',
    wrongCode:
      'This code does not fit. Codes from the app change every 30 seconds, and each code counts once.',
    noFactor:
      'No recovery codes were made. Add a passkey or connect an app first: a recovery code stands in for one of these.',
    tooOften: 'Many codes were tried for this account. Wait a quarter of an hour, then try again.',
  },

  spaces: 'Your spaces',
  noSpaces: {
    title: 'You belong to no space',
    advice: 'Ask an institute to join, or open the invitation that you were sent.',
  },
  states: { suspended: 'suspended', deactivated: 'asleep until you sign in there' },

  proof: {
    title: 'Is it you?',
    stale:
      'This login is more than ten minutes old. Before you change how you sign in, or erase everything, show once more that it is you.',
    weak: 'You signed in by mail alone. Before you change how you sign in, or erase everything, show a second factor: your passkey, your app, or a recovery code.',
    code: 'Code from the app, or a recovery code',
    show: 'Continue',
    again: 'Sign in again',
  },

  passkey: 'Passkey',
  passkeys: {
    title: 'Passkeys',
    lead: 'A passkey signs you in with the lock of your device: a finger, a face, a PIN. Nobody can read it off you, and it works on this site alone.',
    none: 'You have no passkey yet.',
    add: 'Add a passkey',
    needsScript: 'Passkeys need JavaScript in this browser.',
    since: 'added',
    used: 'last used',
    neverUsed: 'not used yet',
    isBackedUp: 'kept by your password manager',
    isOfOneDevice: 'on one device alone',
    name: 'Name',
    rename: 'Rename',
    save: 'Save the name',
    remove: (name: string) => `Remove ${name}`,
    removeSays: 'It signs nobody in any more. You can add it again later.',
  },
  lastFactor:
    'This is your last second factor. Without one, a code by mail is all it takes to be you. Whoever runs a space cannot do so without one.',
  lastWithCodes: 'Your recovery codes go with it: there is nothing left that they stand in for.',

  app: {
    title: 'Authenticator app',
    lead: 'An app on your phone shows six digits that change every 30 seconds. After the code by mail, you are asked for them.',
    isOn: 'An app is connected.',
    begin: 'Connect an app',
    remove: 'Disconnect the app',
    removeSays: 'Its six digits count no longer. You can connect an app again later.',
    scan: 'Read this picture with the app. Where you cannot, type the key into it.',
    picture: 'The key of your account as a picture for authenticator apps',
    key: 'Key',
    code: 'Six digits from the app',
    confirm: 'Connect',
    wrong:
      'These are not the digits of now. Check that the clock of your phone is right, and take the next ones.',
    back: 'Back to your account',
  },

  recovery: {
    title: 'Recovery codes',
    lead: 'Ten codes on paper, for the day on which your phone is lost. Each counts once, in place of the second factor.',
    left: (count: number) =>
      count === 0 ? 'You have none.' : `${count} of 10 ${count === 1 ? 'is' : 'are'} left.`,
    needsFactor: 'Add a passkey or connect an app first. Then you can make codes that stand in for it.',
    make: 'Make recovery codes',
    makeNew: 'Make new codes in place of the old',
    makeNewSays: 'The codes that you wrote down before stop working at once. You are shown ten new ones.',
    shown:
      'Write these down, or print them, and keep them where you keep your passport. They are not shown again, and any codes that you had before no longer work.',
    done: 'I have them',
  },

  logins: {
    title: 'Where you are signed in',
    lead: 'Ending one takes that device out of all your spaces, at once.',
    unknownDevice: 'A browser',
    isThis: 'this one',
    since: 'since',
    by: 'with',
    end: (device: string, since: string) => `End the login of ${device}, since ${since}`,
    signOut: 'Sign out here',
    everywhere: 'Sign out everywhere',
    everywhereSays:
      'You are signed out on every device, also in this browser, here and in all your spaces. To come back takes a code by mail, or a passkey.',
  },

  data: {
    title: 'Everything Serai has about you',
    lead: 'Your account, and what each space keeps of you, in one file.',
    download: 'Download everything',
    erase: 'Erase everything, everywhere',
    what: [
      'Your account is deleted: your address, passkeys, app, recovery codes and logins. You are signed out on every device.',
      'Every space deletes your profile, answers, roles, applications and the mail to you. You belong to none any more.',
      'What spaces have published with your name stays: papers, programmes, public pages. So does your name in lists that a space keeps without an account of yours. Ask that space to change it.',
      'This cannot be undone. Whoever signs in with your address again is somebody new.',
    ],
    proveFirst: 'First show once more that it is you',
    address: 'Your address',
    addressHint: (email: string) => `Type it to confirm: ${email}`,
    notConfirmed: 'Nothing was erased yet.',
    notIt: 'is not the one of this account',
    owned: (spaces: string) =>
      `You are the only owner of ${spaces}. Make somebody else an owner there first, then erase everything.`,
    ownedSince: (spaces: string) =>
      `Other spaces have erased you already. You have just become the only owner of ${spaces}: make somebody else an owner there, then erase everything once more.`,
    unfinished: 'Not everything is erased yet. Send it once more: what is gone stays gone.',
  },
  erased: {
    title: 'Everything is erased',
    lead: 'Serai knows nothing of you any more. A passkey that is still on your device opens nothing: delete it there.',
    home: 'To the front page',
  },

  passkeyFaults: {
    cancelled: 'Nothing was signed. Try once more, or sign in by mail.',
    refused: 'This passkey did not open anything. Try once more, or sign in by mail.',
    tooOften: 'That was tried often from here. Wait a quarter of an hour, then try again.',
    offline: 'The answer did not arrive. Check your connection, then try once more.',
  },
  addingFaults: {
    cancelled: 'No passkey was made. Try once more when your device is at hand.',
    refused: 'This passkey could not be added. Reload the page, then try once more.',
    known: 'This device has a passkey for your account already.',
    over: 'This login is too old to add a passkey. Reload the page, and show once more that it is you.',
    offline: 'The answer did not arrive. Check your connection, then try once more.',
    unsupported: 'This browser knows no passkeys.',
  },
} as const
