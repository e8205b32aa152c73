import type { CohortPart, FieldAudience, Role } from '@serai/kernel'

/** What somebody is in a space. */
export const roleNames: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  admin: 'Administrator',
  editor: 'Editor',
  author: 'Author',
  moderator: 'Moderator',
  member: 'Member',
  guest: 'Guest',
}

/** Who may see something of a member. */
export const fieldAudienceNames: Readonly<Record<FieldAudience, string>> = {
  me: 'Only me',
  staff: 'The people who run this space',
  cohort: 'My cohort',
  members: 'Members of this space',
  public: 'Everybody, on the open web',
}

export const partNames: Readonly<Record<CohortPart, string>> = {
  fellow: 'Fellow',
  mentor: 'Mentor',
  speaker: 'Speaker',
  alumnus: 'Alumnus',
  staff: 'Staff',
}

/** The directory and a member's own pages, in English. */
export const membership = {
  directory: {
    title: 'Members',
    lead: (space: string) => `Who belongs to ${space}. Each sees of the others what they chose to show.`,
    leadPublic: (space: string) => `Members of ${space} who chose to be listed for everybody.`,
    signInForMore: 'Members see more: sign in',
    search: 'Name',
    searchHint: 'In any alphabet: Айгүл, Aigul and Aygul find the same person.',
    show: 'Search',
    found: (count: number, isAll: boolean) =>
      `${isAll ? '' : 'The first '}${count} ${count === 1 ? 'person' : 'people'}`,
    none: {
      title: 'Nobody is listed here yet',
      advice: 'Members appear once they join and choose to be seen',
    },
    noneFound: {
      title: 'Nobody was found',
      advice: 'Try fewer letters, another spelling, or take away a filter',
    },
    noneCalled: {
      title: (sought: string) => `Nobody called “${sought}” was found`,
      advice: (isFiltered: boolean) =>
        `Try the beginning of one name alone, or another spelling${isFiltered ? ', or take away a filter' : ''}. Whoever chose not to be found does not appear.`,
    },
    cut: 'Only the first 80 letters were looked for.',
    showAll: 'Show all members',
    facets: { country: 'Country', sector: 'Sector', programme: 'Programme', year: 'Year' } as Readonly<
      Record<string, string>
    >,
    next: 'Next names',
    first: 'From the beginning',
    back: 'All members',
    cohorts: 'Cohorts',
    publicPage: 'Public page',
    nothingElse: 'This member shows nothing else to you.',
    yours: 'This is you. Change what others see on your page.',
  },
  me: {
    title: 'Your page',
    joined: 'You are a member now.',
    awake: 'Your membership is awake again.',
    saved: 'Saved.',
    ended: 'Signed out there.',
    numbered: 'Saved. The address that you asked for is not free: yours is the one below.',
    profile: 'Your profile',
    profileLead: 'Beside each answer stands who may see it. Nobody else does: not in lists, not in search.',
    name: 'Name',
    nativeName: 'Name in your own script',
    handle: 'Address in the directory',
    handleHint: 'Small Latin letters, digits and hyphens.',
    listedFor: 'Who finds you in the directory',
    listedForHint:
      'Everybody means the open web: anybody, without signing in, and search engines. They then see your name, your cohorts, and the answers that you show to everybody.',
    seenBy: (field: string) => `Who sees: ${field}`,
    linkHint: 'Such as example.org. Without https:// in front, that is added.',
    byStaff: 'Only the people who run this space can change this.',
    save: 'Save your profile',
    others: 'What others see',
    publicPage: 'Your public page',
    othersNone: 'Nothing: they do not find you in the directory.',
    roles: 'Your roles here',
    until: (date: string) => `until ${date}`,
    logins: 'Where you are signed in',
    loginsLead: 'Signing out takes a device out of all your spaces, at once.',
    thisOne: 'this browser',
    unknownDevice: 'An unknown device',
    since: (date: string) => `since ${date}`,
    lastSeen: (date: string) => `last used ${date}`,
    end: (device: string, since: string) => `Sign out there: ${device}, since ${since}`,
    endOthers: 'Sign out everywhere else',
    signOut: 'Sign out here',
    security: 'How you sign in',
    securityLead: 'Your address, passkeys and authenticator app are the same for all your spaces.',
    account: 'Open your account',
    mails: 'E-mails',
    mailsLead: 'Tick what you want to get from this space.',
    mailsSave: 'Save what you want',
    mailsAlways: 'What always comes',
    mailsAlwaysLead:
      'These protect your login, or answer something that was asked with your address. They cannot be turned off.',
    data: 'Your data',
    download: 'Download what this space keeps of you',
    waysOut: {
      sleep: {
        title: 'Put your membership to sleep',
        what: [
          'You disappear from the directory and get no mail. This device is signed out, here and everywhere.',
          'What this space has published with your name stays: papers, programmes, your public page.',
          'Your profile, your roles and your cohorts are kept. Signing in again wakes it all up; on this device that takes a new code.',
        ],
      },
      leave: {
        title: 'Leave this space',
        what: [
          'You are no member any more: your roles and your cohorts end. This device is signed out, here and everywhere.',
          'What this space has published with your name stays: papers, programmes, your public page.',
          'The people who run this space still find your entry. To take that away too, erase it below instead.',
          'You cannot come back by yourself where a space is joined by invitation: somebody must invite you.',
        ],
      },
      erase: {
        title: 'Erase everything of you here',
        what: [
          'Your profile, your answers, your roles, your logins and the mail to you are deleted from this space. This cannot be undone.',
          'What this space has published with your name stays: papers, programmes, your public page. Ask the people who run it to change that.',
          'What you did here stays in the records, but nothing in them says any more that it was you.',
        ],
      },
    },
    yourName: 'Your name',
    confirmHint: (name: string) => `Type it to confirm, as it stands here: ${name}`,
    notConfirmed: 'Nothing was done yet.',
    everywhere: 'Your account is for all your spaces.',
    everywhereLink: 'Download or erase everything, everywhere',
    strongNeeded:
      'You hold a role that needs a second factor. Until you sign in with one, you are a member like others.',
    strongLink: 'Sign in with a second factor',
  },
  signedOut: {
    'sign-out': {
      title: () => 'You are signed out',
      what: [
        'This device is signed out here, and of your account and all your other spaces too.',
        'To come back, sign in: we send a code to your address. A passkey does as well.',
      ],
      next: 'Sign in',
      to: '/sign-in?path=/me',
    },
    sleep: {
      title: (space: string) => `Your membership of ${space} is asleep`,
      what: [
        'Members do not find you in the directory, and you get no mail from here.',
        'Your profile, your roles and your cohorts are kept.',
        'You are signed out. On this device your account and your other spaces ask who you are again, too.',
        'To wake your membership, sign in here again. On this device that takes a new code, or your passkey.',
      ],
      next: 'Sign in and wake it',
      to: '/sign-in?path=/me',
    },
    leave: {
      title: (space: string) => `You have left ${space}`,
      what: [
        'You are no member any more. Your roles and your cohorts have ended.',
        'You are signed out. On this device your account and your other spaces ask who you are again, too.',
        'To come back, you join anew, in the way in which members come in here.',
        'Your account and your other spaces go on. Sign in with your address to reach them.',
      ],
      next: 'Go to the public pages',
      to: '/',
    },
    erase: {
      title: (space: string) => `You are erased from ${space}`,
      what: [
        'Your profile, your answers, your roles, your logins and the mail to you are deleted here.',
        'What was published with your name stays. To change that, write to the people who run this space.',
        'On this device your account and your other spaces ask who you are again. They go on, and were not erased.',
        'Whoever joins here again with your address is somebody new.',
      ],
      next: 'Go to the public pages',
      to: '/',
    },
    'signed-in': {
      title: () => 'You are signed in',
      what: ['In this browser you are signed in here.'],
      next: 'Go to your page',
      to: '/me',
    },
  },
  unsubscribe: {
    title: 'Turn off this kind of e-mail',
    lead: 'No mail like the one that led you here will come any more. You can turn it on again on your page.',
    submit: 'Turn it off',
    done: 'Turned off. No such mail will come any more.',
    broken: 'This link is not whole, or is of another space. Copy all of it from the mail.',
  },
} as const
