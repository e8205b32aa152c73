/** The words of the page of an entry that no member has. */
export const entryWords = {
  lead: 'Nobody has this entry yet.',
  title: 'The entry',
  save: 'Save the entry',
  nativeName: 'Name in its own script',
  email: 'E-mail address',
  emailHint: 'Only staff see it. Whoever proves to have it may take the entry.',
  listedFor: 'Who finds the entry in the directory',
  answers: 'What the entry says',
  answersLead: 'Fill in what you know. What stays empty is not shown.',
  answersOfMember:
    'What they answered and let you see, and what staff answer. You may put it right; what they left empty or show nobody else is theirs.',
  seenBy: (audience: string) => `Seen by, at most: ${audience}`,
  saveAnswers: 'Save the answers',
  nowSays: 'It now says:',
  nowEmpty: 'It now says nothing.',
  add: 'Add somebody without a login',
  addOpen: 'Fill in the form',
  addLead: 'They get no mail. You can fill in the rest and invite them on the next page.',
  addNow: 'Add the entry',
  namesake: 'It is another person of the same name',
  inviteTitle: 'Invite whose entry it is',
  inviteLead: 'They get a mail with a link. Who takes it becomes a member, and the entry is theirs.',
  inviteNeedsAddress: 'Save an e-mail address first.',
  remove: 'Remove the entry',
  removeLead: (name: string) =>
    `The entry of ${name} and all that it says are deleted. An invitation to its address stays.`,
} as const
