/** Becoming a member, in English. */
export const joining = {
  title: (space: string) => `Join ${space}`,
  invitationTitle: (space: string) => `${space} invites you`,
  invitationLead: (email: string) => `You are signed in as ${email}. Accept, and you are a member.`,
  otherAddress: (email: string) =>
    `You are signed in as ${email}. An invitation counts for the address that it was sent to: sign out, then sign in with that one.`,
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
