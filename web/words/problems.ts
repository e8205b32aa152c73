import type { ProblemCode } from '@serai/kernel'

/** What a person reads when something failed: what happened, and what to do now. */
export type ProblemWords = { readonly title: string; readonly advice: string }

/** Every problem that a person can meet, in English. */
export const problems: Readonly<Record<ProblemCode, ProblemWords>> = {
  'bad-request': {
    title: 'This request could not be read',
    advice: 'Go back and try once more. If you followed a link, the link may be damaged.',
  },
  'malformed-address': {
    title: 'There is a mistake in this address',
    advice: 'A character may be missing or out of place. Check it, or start again from the front page.',
  },
  'invalid-input': {
    title: 'Some of this needs a change',
    advice: 'Change what is marked, and send it again.',
  },
  'not-signed-in': {
    title: 'This page is for members',
    advice: 'Sign in, and you come back here.',
  },
  'sign-in-over': {
    title: 'This way in is over',
    advice:
      'Codes and links count once, for a few minutes, in the browser that asked for them. Start again from the page that you wanted.',
  },
  'login-over': {
    title: 'You are not signed in any more',
    advice: 'Sign in, open the page of the form, and send it once more.',
  },
  'drawn-for-another': {
    title: 'This page was opened by somebody else',
    advice: 'Another person is signed in here now, so nothing was saved. Open the page anew.',
  },
  'not-allowed': {
    title: 'This is not yours to do',
    advice: 'Your role here does not reach so far, or it has just changed. Ask whoever runs this space.',
  },
  'second-factor-needed': {
    title: 'One more step is needed',
    advice:
      'Who runs a space signs in with a passkey or an authenticator app. Add one to your account, then sign in with it.',
  },
  'not-from-here': {
    title: 'This was not sent from our own page',
    advice: 'Open the page here, and send it from there.',
  },
  'not-a-member': {
    title: 'You are no member here',
    advice: 'Ask to join, or use the address that you were invited by.',
  },
  'membership-suspended': {
    title: 'Your membership is suspended',
    advice: 'Write to whoever runs this space. Your other spaces are not touched by it.',
  },
  'last-owner': {
    title: 'A space needs an owner',
    advice: 'Make somebody else an owner first.',
  },
  'already-a-member': {
    title: 'This person is a member already',
    advice: 'Nothing was changed.',
  },
  'invitation-over': {
    title: 'This invitation is over',
    advice: 'It was used, taken back, or is older than a week. Ask for another.',
  },
  'too-large': {
    title: 'This is too large',
    advice: 'Send less at once: a file of 5 MB at most.',
  },
  'too-often': {
    title: 'That was too often',
    advice:
      'Wait, then try again: a quarter of an hour where a code was asked for, a day where you asked to join.',
  },
  'too-fast': {
    title: 'Too much came from your connection at once',
    advice:
      'Wait a minute, then try again. Whoever shares your connection counts too, so it need not have been you.',
  },
  'not-configured': {
    title: 'This deployment is not set up yet',
    advice: 'It has no secret to sign with. Whoever runs it finds in the README how to set one.',
  },
  'unknown-reference': {
    title: 'Something that this refers to is not here',
    advice: 'It may have been removed in the meantime. Go back, choose again, and send it once more.',
  },
  'not-scheduled': {
    title: 'This is no longer due to be published',
    advice: 'It was published, taken back or moved to another time in the meantime.',
  },
  'unknown-host': {
    title: 'There is no space at this address',
    advice: 'Check the spelling of the address, or ask whoever gave it to you.',
  },
  'not-found': {
    title: 'There is no page at this address',
    advice:
      'It may have moved, or the address may be misspelt. The front page leads to everything that is public.',
  },
  'method-not-allowed': {
    title: 'This page cannot do that',
    advice: 'Go back and use the links and buttons of the page itself.',
  },
  'address-taken': {
    title: 'This address is already in use',
    advice: 'Choose another ending for the address and save again.',
  },
  'stale-revision': {
    title: 'Someone changed this while you were editing',
    advice: 'Open the newer version, carry your changes over, and save again.',
  },
  'not-published': {
    title: 'This is not published',
    advice: 'Publish it first, then do this again.',
  },
  'already-exists': {
    title: 'This already exists',
    advice: 'Nothing was changed. Open the one that is there.',
  },
  'space-gone': {
    title: 'This space is closed',
    advice: 'Its pages are no longer shown. Ask the institute where its work can be read now.',
  },
  'range-not-satisfiable': {
    title: 'This part of the file does not exist',
    advice: 'Download the whole file again from its page.',
  },
  'something-went-wrong': {
    title: 'Something went wrong on our side',
    advice:
      'Nothing that you did caused it. Try again in a few minutes; if it stays, send us the number below.',
  },
}
