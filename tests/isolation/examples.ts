import type { Content } from '../support/content.ts'
import { aPng } from '../support/files.ts'
import { invitationLink } from '../support/people.ts'
import { settingsOf } from '../support/content.ts'
import { aText } from '../support/text.ts'
import type { InputOf, UseCaseName } from './use-cases.ts'

/**
 * For each use case, an input that works in the space of this content and holds every id that it can. A use case
 * without one does not compile.
 */
export const examples: { readonly [N in UseCaseName]: (own: Content) => InputOf<N> } = {
  'events.save-event-draft': (own) => ({
    itemId: own.event,
    revision: 1,
    document: {
      slug: own.slugs.event,
      title: 'Again',
      mode: 'online',
      start: '2026-03-20T10:00',
      timeZone: 'Asia/Tashkent',
      translationOf: own.replaced,
      seriesId: own.forum,
      changes: [{ status: 'rescheduled', reason: `${own.word} reason`, previousStart: '2026-03-01' }],
      appearances: [{ personId: own.person, role: 'moderator', name: 'A Person' }],
      credits: [{ organisationId: own.organisation, role: 'host' }],
      photos: [{ mediaId: own.photo }],
      publications: [{ publicationId: own.publication, relation: 'related' }],
      inPlaceOf: [own.replaced],
      imageMediaId: own.photo,
      topics: [own.topic],
      ...forCohort(own),
    },
  }),
  'events.publish-event': (own) => ({ itemId: own.event }),
  'events.unpublish-event': (own) => ({ itemId: own.event }),
  'events.schedule-event': (own) => ({ itemId: own.waiting.event, at: '2030-01-01T00:00:00Z' }),
  'publications.save-publication-draft': (own) => ({
    itemId: own.publication,
    revision: 1,
    document: {
      slug: own.slugs.publication,
      kind: 'chapter',
      title: 'Again',
      issued: '2026',
      translationOf: own.news,
      seriesId: own.papers,
      collectionId: own.collection,
      contributors: [
        { personId: own.person, role: 'author', name: 'A Person' },
        { organisationId: own.organisation, role: 'author', name: 'An Institute' },
      ],
      coverMediaId: own.photo,
      pdfMediaId: own.pdf,
      topics: [own.topic],
      ...forCohort(own),
    },
  }),
  'publications.publish-publication': (own) => ({ itemId: own.publication }),
  'publications.unpublish-publication': (own) => ({ itemId: own.publication }),
  'publications.schedule-publication': (own) => ({
    itemId: own.waiting.publication,
    at: '2030-01-01T00:00:00Z',
  }),
  'people.save-person-draft': (own) => ({
    itemId: own.person,
    revision: 1,
    document: {
      slug: own.slugs.person,
      name: 'A Person',
      photoMediaId: own.photo,
      topics: [own.topic],
      ...forCohort(own),
    },
  }),
  'people.publish-person': (own) => ({ itemId: own.person }),
  'people.unpublish-person': (own) => ({ itemId: own.person }),
  'people.schedule-person': (own) => ({ itemId: own.waiting.person, at: '2030-01-01T00:00:00Z' }),
  'people.save-organisation-draft': (own) => ({
    itemId: own.organisation,
    revision: 1,
    document: {
      slug: `${own.word}-institute`,
      name: 'An Institute',
      logoMediaId: own.photo,
      topics: [own.topic],
      ...forCohort(own),
    },
  }),
  'people.unpublish-organisation': (own) => ({ itemId: own.organisation }),
  'series.unpublish-series': (own) => ({ itemId: own.forum }),
  'topics.unpublish-topic': (own) => ({ itemId: own.topic }),
  'people.publish-organisation': (own) => ({ itemId: own.organisation }),
  'pages.save-page-draft': (own) => ({
    itemId: own.below,
    revision: 1,
    document: {
      path: `${own.slugs.page}/below`,
      title: 'Again',
      parentId: own.page,
      translationOf: own.page,
      body: aText('again'),
      topics: [own.topic],
      ...forCohort(own),
    },
  }),
  'pages.publish-page': (own) => ({ itemId: own.below }),
  'pages.unpublish-page': (own) => ({ itemId: own.below }),
  'pages.schedule-page': (own) => ({ itemId: own.waiting.page, at: '2030-01-01T00:00:00Z' }),
  'series.save-series-draft': (own) => ({
    itemId: own.forum,
    revision: 1,
    document: {
      slug: own.slugs.series,
      of: 'events',
      title: 'Again',
      topics: [own.topic],
      ...forCohort(own),
    },
  }),
  'series.publish-series': (own) => ({ itemId: own.forum }),
  'topics.save-topic-draft': (own) => ({
    itemId: own.topic,
    revision: 1,
    document: { slug: `${own.word}-topic`, name: 'Again' },
  }),
  'topics.publish-topic': (own) => ({ itemId: own.topic }),
  'media.add-media': () => ({ bytes: aPng('another'), fileName: 'another.png' }),
  'spaces.change-settings': (own) => settingsOf('again', own.photo),
  'auth.end-login': (own) => ({ loginId: own.people.login }),
  'auth.end-all-logins': () => ({ isThisKept: true }),
  'mail.choose-mails': () => ({ wanted: [], unwanted: ['roles-changed'] }),
  'mail.retry-mail': (own) => ({ mailId: own.people.mail }),
  'members.add-profile': (own) => ({ name: 'Another', values: [{ fieldId: own.people.field, value: 'KZ' }] }),
  'members.change-roles': (own) => ({
    memberId: own.people.member.memberId,
    roles: [{ role: 'author' }],
    linkTo: invitationLink,
  }),
  'members.choose-join-policy': () => ({ joinPolicy: 'open' }),
  'members.deactivate-membership': () => ({}),
  'members.decide-application': (own) => ({
    ...{ applicationId: own.people.application, decision: 'approve', answer: '', linkTo: invitationLink },
  }),
  'members.define-field': (own) => ({
    ...{ fieldId: own.people.field, key: 'country', label: 'Land', kind: 'country', position: 1 },
    ...{ maxAudience: 'members', defaultAudience: 'members', isOwn: true, isFilter: true, isOnCard: true },
  }),
  'members.edit-any-profile': (own) => ({
    ...{
      profileId: own.people.waitingProfile,
      name: 'Again',
      handle: 'again',
      email: null,
      listedFor: 'staff',
    },
  }),
  'members.edit-profile': (own) => ({
    ...{ name: 'Again', handle: 'again', listedFor: 'members' },
    values: [{ fieldId: own.people.field, value: 'UZ' }],
  }),
  'members.erase-member': (own) => ({ memberId: own.people.member.memberId }),
  'members.erase-myself': () => ({}),
  'members.export-members': () => ({}),
  'members.start-import': (own) => ({
    bytes: new TextEncoder().encode(`email,name\nagain@example.org,${own.word}`),
    fileName: 'again.csv',
  }),
  'members.map-import': (own) => ({ importId: own.people.import, mapping: ['name'] }),
  'members.preview-import': (own) => ({ importId: own.people.import }),
  'members.run-import': (own) => ({ importId: own.people.import }),
  'members.remove-import': (own) => ({ importId: own.people.import }),
  'members.write-answers': (own) => ({
    profileId: own.people.waitingProfile,
    values: [{ fieldId: own.people.field, value: 'UZ', was: '' }],
  }),
  'members.undo-import': (own) => ({ importId: own.people.import }),
  'members.invite-members': (own) => ({
    people: [{ email: 'again@example.org', profileId: own.people.waitingProfile }],
    ...{ roles: ['member'], cohortId: own.people.cohort, linkTo: invitationLink },
  }),
  'members.keep-place': () => ({ email: 'again@example.org', roles: ['owner'] }),
  'members.leave-space': () => ({}),
  'members.link-person': (own) => ({ profileId: own.people.waitingProfile, personId: own.person }),
  'members.lift-suspension': (own) => ({ memberId: own.people.suspended.memberId }),
  'members.remove-member': (own) => ({ memberId: own.people.member.memberId }),
  'members.remove-profile': (own) => ({ profileId: own.people.waitingProfile }),
  'members.revoke-invitation': (own) => ({ invitationId: own.people.invitation }),
  'members.save-cohort': (own) => ({
    ...{ cohortId: own.people.cohort, slug: 'again', name: 'Again', programme: 'Fellows', year: 2020 },
  }),
  'members.set-cohort-members': (own) => ({
    cohortId: own.people.cohort,
    add: [{ profileId: own.people.owner.profileId, part: 'mentor' }],
    remove: [own.people.waitingProfile],
  }),
  'members.suspend-member': (own) => ({ memberId: own.people.member.memberId }),
}

/** For whom a document is, with the cohort that it names. */
function forCohort(own: Content) {
  return { audience: 'cohort' as const, cohortId: own.people.cohort }
}
