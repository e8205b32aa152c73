/** Becoming a member, in English. */
export const joining = {
  title: (space: string) => `Join ${space}`,
  invitationTitle: (space: string) => `${space} invites you`,
  invitedAs: (roles: string) => `Your role there: ${roles}.`,
  invitationLead: (email: string) => `You are signed in as ${email}. Accept, and you are a member.`,
  codeToInvited: (masked: string) =>
    `The invitation was sent to ${masked}. We send a code to that address: you enter it, accept, and are a member.`,
  notYourAddress:
    'If you do not know this address, the invitation is for somebody else: ask for one of your own.',
  otherWay: 'Sign in with a passkey instead',
  otherAddress: (email: string) =>
    `You are signed in as ${email}, and the invitation is for another address. Go on with that one here: you are signed out of the other.`,
  overTitle: 'This invitation is no longer valid',
  overLead: (space: string) =>
    `It was accepted, replaced by a newer one, taken back, or is older than a week. Nothing is lost: ${space} is still there.`,
  overNext: [
    'If you have accepted it, you are a member: sign in with the address that it was sent to.',
    'If you were sent more than one, use the link in the newest mail, and copy all of it.',
    'Otherwise ask whoever invited you to send it again.',
  ],
  signInTo: (space: string) => `Sign in to ${space}`,
  name: 'Your name',
  nameHint: 'As others should read it. You can change it later.',
  nativeName: 'Your name in its own script, if that is another',
  country: 'Country',
  affiliation: 'Where you work or study',
  reason: 'Why you would like to join',
  accept: 'Accept the invitation',
  open: 'Everybody who asks is let in.',
  join: 'Become a member',
  application: 'The people who run this space read each application and answer by mail.',
  apply: 'Send the application',
  waitingTitle: 'Your application is with them',
  waiting: 'You get a mail once it is decided. Until then you can take it back.',
  withdraw: 'Withdraw the application',
  invitationOnly:
    'Members are invited here. Ask somebody who runs this space, or a member, for an invitation.',
  memberAlready: 'You are a member here.',
  enter: (space: string) => `Go to ${space}`,
  signedInAs: (email: string) => `Signed in as ${email}`,
} as const
