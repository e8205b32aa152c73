import { all, type SpaceDb, type Statement } from '@serai/db'
import { fieldAudiences, nameWords, type FieldAudience, type Id } from '@serai/kernel'
import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { each } from './conditions.ts'

/**
 * Writes anew what each audience sees of these profiles, and by what it finds them, from what stands in the database
 * when the batch runs. It goes after the change in its batch: a change beside it can neither be lost nor undone.
 */
export function projectProfiles(db: SpaceDb, profileIds: readonly Id<'profile'>[]): readonly Statement[] {
  return profileIds.length === 0 ? [] : replaceAll(db, each(profileIds))
}

/** The same for everybody who is in a cohort. */
export function projectCohort(db: SpaceDb, cohortId: Id<'cohort'>): readonly Statement[] {
  const { cohortProfiles } = db.own
  return replaceAll(
    db,
    sql`(select ${cohortProfiles.profileId} from ${cohortProfiles} where ${cohortProfiles.cohortId} = ${cohortId})`,
  )
}

/** The same for everybody who has a value of a field; by what else they are found is left as it is. */
export function projectField(
  db: SpaceDb,
  field: { readonly id: Id<'field'>; readonly key: string },
): readonly Statement[] {
  const { profileFields, profileValues } = db.own
  const whose = sql`(select ${profileValues.profileId} from ${profileValues} where ${profileValues.fieldId} = ${field.id})`
  return [
    ...replaceViews(db, whose),
    db.remove('directoryEntries', (row) =>
      all(sql`${row.profileId} in ${whose}`, sql`${row.facet} = ${field.key}`),
    ),
    insertEntries(db, whose, factsOfFields(db, whose, sql`${profileFields.id} = ${field.id}`)),
  ]
}

/** Writes by which words of these names each profile is found, in place of any before. Project them after it. */
export function replaceNameWords(db: SpaceDb, profiles: readonly NamedProfile[]): readonly Statement[] {
  const ids = each(profiles.map(({ id }) => id))
  return [
    db.remove('directoryEntries', (row) =>
      all(sql`${row.profileId} in ${ids}`, isWordOfNobody(row.audience, row.facet)),
    ),
    ...db.insertRows(
      'directoryEntries',
      profiles.flatMap(({ id, name, nativeName }) =>
        nameWords(name, nativeName).map((value) => ({ ...wordOfNobody, value, sortName: '', profileId: id })),
      ),
    ),
  ]
}

type NamedProfile = { readonly id: Id<'profile'>; readonly name: string; readonly nativeName: string }

/** The words of a name wait under nobody's audience for whoever comes to find it: they cannot be made in SQL. */
const wordOfNobody = { audience: 'nobody', facet: 'word' } as const

function isWordOfNobody(audience: SQLWrapper, facet: SQLWrapper): SQL {
  return sql`${audience} = ${wordOfNobody.audience} and ${facet} = ${wordOfNobody.facet}`
}

function replaceAll(db: SpaceDb, whose: SQL): readonly Statement[] {
  return [
    ...replaceViews(db, whose),
    db.remove('directoryEntries', (row) =>
      all(sql`${row.profileId} in ${whose}`, sql`${row.audience} <> ${wordOfNobody.audience}`),
    ),
    insertEntries(
      db,
      whose,
      sql`${factsOfEntries(db, whose)} union all ${factsOfFields(db, whose, sql`true`)}`,
    ),
  ]
}

function replaceViews(db: SpaceDb, whose: SQL): readonly Statement[] {
  return [
    db.remove('profileViews', (row) => sql`${row.profileId} in ${whose}`),
    db.insertFrom(
      'profileViews',
      ['profileId', 'audience', 'view'],
      sql`with ${reached(db, whose)}, ${finders(db)} select reached.id, finders.audience, json_object(
        'handle', reached.handle, 'name', reached.name, 'sortName', reached.sort_name, 'nativeName', reached.native_name,
        'isSample', ${asBoolean(sql`reached.is_sample`)},
        'status', nullif(reached.status, 'active'), 'person', ${personPath(db)},
        'cohorts', ${cohortsSeen(db)}, 'values', ${valuesSeen(db)})
        from reached join finders on finders.id = reached.id`,
    ),
  ]
}

function insertEntries(db: SpaceDb, whose: SQL, facts: SQL): Statement {
  return db.insertFrom(
    'directoryEntries',
    ['audience', 'facet', 'value', 'sortName', 'profileId'],
    sql`with ${reached(db, whose)}, ${finders(db)}, facts(id, facet, value, reach) as (${facts})
      select distinct finders.audience, facts.facet, facts.value, reached.sort_name, reached.id
      from reached join finders on finders.id = reached.id
        join facts on facts.id = reached.id and facts.reach >= finders.least`,
  )
}

/** The profiles, each with how far it reaches: what its member is no more is for staff alone, and the erased for nobody. */
function reached({ own: { profiles, members } }: SpaceDb, whose: SQL): SQL {
  const { id, memberId, personId, handle, name, nativeName, sortName, isSample, listedFor } = profiles
  const status = sql`coalesce((select ${members.status} from ${members} where ${members.id} = ${memberId}), 'active')`
  return sql`reached as (
    select ${id}, ${personId}, ${handle}, ${name}, ${nativeName}, ${sortName}, ${isSample}, ${status} as status,
      case ${status} when 'active' then ${reachOf(listedFor)} when 'erased' then ${reaches('me')}
        else min(${reachOf(listedFor)}, ${reaches('staff')}) end as reach
    from ${profiles} where ${id} in ${whose})`
}

/** For each profile the audiences that find it, and how far a value must reach to be seen by each. */
function finders({ own: { cohortProfiles } }: SpaceDb): SQL {
  const whole = (['public', 'members', 'staff'] as const).map(
    (audience) =>
      sql`select id, ${sql.raw(`'${audience}'`)} as audience, ${reaches(audience)} as least from reached where reach >= ${reaches(audience)}`,
  )
  return sql`finders as (${sql.join(whole, sql` union all `)} union all
    select reached.id, 'cohort:' || ${cohortProfiles.cohortId}, ${reaches('cohort')} from reached
      join ${cohortProfiles} on ${cohortProfiles.profileId} = reached.id where reached.reach >= ${reaches('cohort')})`
}

/** By what a profile is found wherever it is seen at all, each with how far it reaches. */
function factsOfEntries(db: SpaceDb, whose: SQL): SQL {
  const { cohorts, cohortProfiles, directoryEntries: entry } = db.own
  const far = reaches('public')
  // D1 takes five parts of a compound select, so what one row says of several facets is one part.
  return sql`select reached.id, own.value, iif(own.value = 'handle', reached.handle, ''), ${far}
      from reached join json_each('["all","handle"]') own
    union all select reached.id, 'word', ${entry.value}, ${far} from reached
      join ${entry} on ${entry.profileId} = reached.id and ${isWordOfNobody(entry.audience, entry.facet)}
    union all select ${cohortProfiles.profileId}, named.value, case named.value when 'cohort' then ${cohorts.slug}
        when 'programme' then ${cohorts.programme} else cast(${cohorts.year} as text) end as found, ${far}
      from ${cohortProfiles} join ${cohorts} on ${cohorts.id} = ${cohortProfiles.cohortId}
        join json_each('["cohort","programme","year"]') named
      where ${cohortProfiles.profileId} in ${whose} and found is not null`
}

/** The same for the values of fields that the directory can be narrowed by: each reaches as far as it may. */
function factsOfFields(db: SpaceDb, whose: SQL, which: SQL): SQL {
  const { profileFields: field, profileValues: held } = db.own
  return sql`select ${held.profileId}, ${field.key}, ${held.value}, ${reachOfValue(db)} from ${held}
      join ${field} on ${field.id} = ${held.fieldId} and ${field.isFilter} = 1
      where ${held.profileId} in ${whose} and ${which}`
}

/** The path of the public entry of the same human, while there is one. */
function personPath({ own: { addresses } }: SpaceDb): SQL {
  return sql`(select ${addresses.path} from ${addresses} where ${addresses.itemId} = reached.person_id
    and ${addresses.state} = 'current' and ${addresses.audience} = 'public')`
}

function cohortsSeen({ own: { cohorts, cohortProfiles } }: SpaceDb): SQL {
  return listOf(sql`select json_object('slug', ${cohorts.slug}, 'name', ${cohorts.name}, 'part', ${cohortProfiles.part}) as one
    from ${cohortProfiles} join ${cohorts} on ${cohorts.id} = ${cohortProfiles.cohortId}
    where ${cohortProfiles.profileId} = reached.id order by coalesce(${cohorts.year}, 0) desc, ${cohorts.name}`)
}

function valuesSeen(db: SpaceDb): SQL {
  const { profileFields: field, profileValues: held } = db.own
  return listOf(sql`select json_object('key', ${field.key}, 'label', ${field.label}, 'kind', ${field.kind},
      'value', ${held.value}, 'isOnCard', ${asBoolean(field.isOnCard)}) as one
    from ${held} join ${field} on ${field.id} = ${held.fieldId}
    where ${held.profileId} = reached.id and ${reachOfValue(db)} >= finders.least
    order by ${field.position}, ${field.key}`)
}

function listOf(rows: SQL): SQL {
  return sql`(select json_group_array(json(one)) from (${rows}))`
}

function asBoolean(flag: SQLWrapper): SQL {
  return sql`json(case ${flag} when 1 then 'true' else 'false' end)`
}

/** A value reaches no further than its field lets any. */
function reachOfValue({ own: { profileFields, profileValues } }: SpaceDb): SQL {
  return sql`min(${reachOf(profileValues.audience)}, ${reachOf(profileFields.maxAudience)})`
}

/** How far an audience reaches, as a number: 0 for nobody else, more for more. */
function reaches(audience: FieldAudience): SQL {
  return sql.raw(String(fieldAudiences.indexOf(audience)))
}

function reachOf(column: SQLWrapper): SQL {
  const cases = fieldAudiences.map((audience, reach) => sql.raw(`when '${audience}' then ${reach}`))
  return sql`case ${column} ${sql.join(cases, sql` `)} end`
}
