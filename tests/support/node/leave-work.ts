import { identityOf } from '@serai/auth'
import { instantText } from '@serai/kernel'
import { applyToJoin, inviteMembers, startImport } from '@serai/members'
import { perform, type Right, type Scope } from '@serai/scope'
import { sendDueMail } from '@serai/workers/jobs/send-mail.ts'
import type { Operator } from '@serai/workers/operator/operator.ts'

const list =
  'Name,E-mail,Country\nSample Listed,listed@demo.example,KZ\nSample Refused,refused@demo.example,KZ,more\n'

const linkTo = 'http://localhost/'

/**
 * Leaves a space with something on every page of those who run it: an invitation and an application, mails
 * about them that were refused, and a list with a row that cannot be read. It takes applications.
 */
export async function leaveWork(operator: Operator, scope: Scope<Right>): Promise<void> {
  const people = [{ email: 'nobody@demo.example' }]
  const roles = ['member'] as const
  const invitation = { people, roles: [...roles], cohortId: null, note: '', linkTo }
  expectDone(await perform(inviteMembers, scope, invitation))
  const platform = operator.platformScope()
  const email = 'sample-applicant@demo.example'
  const identityId = await identityOf(platform, email, instantText(platform.now))
  const applicant = operator.newcomerScopeOf(scope.space, identityId, email)
  const application = {
    ...{ name: 'Applicant Sample', nativeName: 'نمونه', country: 'AF', affiliation: 'Sample Institute' },
    ...{ reason: 'A sample of a reason.', linkTo },
  }
  expectDone(await applyToJoin(applicant, application))
  const refusing = { name: 'refusing', send: async () => ({ refused: '550 no such user' }) }
  // A scope of now: what the applicant caused came after the other was opened.
  const later = operator.scopeOf(scope.space)
  await sendDueMail(later, refusing, { name: 'Serai', email: 'mail@serai.example' }, () => undefined)

  const bytes = new TextEncoder().encode(list)
  expectDone(await perform(startImport, scope, { bytes, fileName: 'sample-list.csv' }))
}

function expectDone(done: { readonly ok: true } | { readonly ok: false; readonly problem: unknown }): void {
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
}
