/** The words of the page of an entry that no member has. */
export const entryWords = {
  lead: 'Nobody has this entry yet.',
  title: 'The entry',
  save: 'Save the entry',
  email: 'E-mail address',
  emailHint: 'Only staff see it. Whoever proves to have it may take the entry.',
  listedFor: 'Who finds the entry in the directory',
  inviteTitle: 'Invite whose entry it is',
  inviteLead: 'They get a mail with a link. Who takes it becomes a member, and the entry is theirs.',
  inviteNeedsAddress: 'Save an e-mail address first.',
  remove: 'Remove the entry',
  removeLead: 'The entry and all that it says are deleted. An invitation to its address stays.',
} as const
