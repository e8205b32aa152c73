import type { ImportState } from '@serai/db'
import { minuteText } from '../members/on-day.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Field, Form, type FormState } from '../ui/field.tsx'
import { Pager } from '../ui/pager.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { AdminHead, AtMinute } from './admin-parts.tsx'
import { HeavyDeed } from './heavy-deed.tsx'
import { Counts, NewOnes, Refusals, type Outcomes, type RefusalsProps } from './import-outcomes.tsx'

type ImportLine = {
  readonly id: string
  readonly fileName: string
  readonly state: ImportState
  readonly rows: number
  readonly createdAt: string
}

export type ImportsViewProps = {
  readonly imports: readonly ImportLine[]
  readonly form: FormState
  readonly mayExport: boolean
  readonly next: string | null
  readonly first: string | null
}

/** The lists that were brought in, and the way in and out. */
export function ImportsView({ imports, form, mayExport, next, first }: ImportsViewProps) {
  const words = wordsFor()
  const { importing: own, adminMembers } = words
  return (
    <>
      <AdminHead title={own.title} lead={own.lead} />
      <Section id="upload" title={own.upload}>
        <Form action="/admin/import" submit={own.send} hasFile>
          <Field name="file" label={own.file} hint={own.fileHint} form={form} type="file" isRequired />
        </Form>
      </Section>
      <Section id="imports" title={own.list}>
        {imports.length === 0 ? (
          <EmptyState say={own.none} />
        ) : (
          <ul class="admin-rows">
            {imports.map((one) => (
              <li>
                <div>
                  <p>
                    <a class="tap" href={importHref(one.id)}>
                      <bdi>{one.fileName}</bdi>
                    </a>
                  </p>
                  <p class="quiet">
                    {own.rows(one.rows)} · <AtMinute at={one.createdAt} />
                  </p>
                </div>
                <p class="state">{own.states[one.state]}</p>
              </li>
            ))}
          </ul>
        )}
        <Pager
          newer={first}
          older={next}
          words={words}
          names={{ newer: adminMembers.first, older: adminMembers.next }}
        />
      </Section>
      {mayExport && (
        <Section id="export" title={own.export}>
          <p>{own.exportLead}</p>
          <Form action="/admin/export.csv" submit={own.exportNow} isQuiet />
        </Section>
      )}
    </>
  )
}

/** Where an import is looked after. The addresses of this site are in small letters. */
function importHref(importId: string): string {
  return `/admin/import/${importId.toLowerCase()}`
}

export type ImportViewProps = Pick<RefusalsProps, 'targets' | 'refusals' | 'isCut'> & {
  readonly import: ImportLine & {
    readonly encoding: string
    readonly header: readonly string[]
    readonly finishedAt: string | null
  }
  readonly mapping: FormState
  /** For each column what its first cells say; empty where they say nothing. */
  readonly samples: readonly string[]
  /** What it would do, where that was asked. */
  readonly preview: (Outcomes & { readonly newNames: readonly string[] }) | null
  /** True where it was to be run, and is looked at first. */
  readonly isNotRun: boolean
  readonly outcomes: Outcomes
  /** What its undoing removed and restored, and how many entries stayed and why; null where it was not undone. */
  readonly undone: Readonly<Record<'added' | 'changed' | 'claimed' | 'edited' | 'invited', number>> | null
  /** How many rows are through, how many are not, and on which line of the file these begin. */
  readonly done: number
  readonly left: number
  readonly nextLine: number | null
  /** True where it is under way and has not moved for long. */
  readonly isStalled: boolean
  readonly undoing: FormState | null
  readonly removing: FormState
}

/** One list: what its columns hold, what it would do, what it did, and the way back. */
export function ImportView(props: ImportViewProps) {
  const { import: one, preview, outcomes, undone } = props
  const words = wordsFor()
  const own = words.importing
  const href = importHref(one.id)
  const lead = `${own.states[one.state]} · ${own.rows(one.rows)} · ${own.encoding(one.encoding)}`
  return (
    <>
      <AdminHead title={one.fileName} lead={lead} back={{ path: '/admin/import', label: own.back }} />
      <HowFar {...props} href={href} words={words} />
      {preview !== null && (
        <>
          <Counts id="preview" title={own.previewTitle} counts={preview} words={words} />
          <NewOnes count={preview.added} names={preview.newNames} words={words} />
        </>
      )}
      {one.state === 'uploaded' ? (
        <MappingForm {...props} href={href} words={words} />
      ) : (
        <>
          {undone !== null && <p>{own.takenBack(undone)}</p>}
          <Counts
            id="result"
            title={undone === null ? own.result : own.resultBefore}
            counts={outcomes}
            words={words}
          />
        </>
      )}
      <Refusals {...props} isPreview={one.state === 'uploaded'} words={words} />
      <WayBack {...props} href={href} words={words} />
    </>
  )
}

/** How far it is, or when and how it ended. */
function HowFar({ import: one, done, left, nextLine, isStalled, href, words }: LinkedPartProps) {
  const own = words.importing
  if (one.state === 'running')
    return (
      <>
        <p role="status">{isStalled ? own.stalled(done, one.rows) : own.progress(done, one.rows)}</p>
        <p>
          <a class="tap" href={href}>
            {own.lookAgain}
          </a>
        </p>
      </>
    )
  if (one.finishedAt === null) return null
  return (
    <>
      <p>{own.ended(minuteText(one.finishedAt, words))}</p>
      {one.state === 'failed' && <p class="fault">{own.failed(left, nextLine)}</p>}
    </>
  )
}

/** What it did is taken back; a list that nobody ran is removed. */
function WayBack({ import: one, outcomes, undoing, removing, href, words }: LinkedPartProps) {
  const own = words.importing
  if (one.state === 'uploaded')
    return (
      <div class="part">
        <HeavyDeed
          deed={own.remove}
          lead={own.removeLead(one.rows)}
          confirm={own.removeConfirm(one.fileName)}
          action={`${href}/remove`}
          form={removing}
          back={href}
        />
      </div>
    )
  if (undoing === null) return null
  return (
    <div class="part">
      <HeavyDeed
        deed={own.undo}
        lead={own.undoLead(outcomes.added, outcomes.changed)}
        confirm={own.undoConfirm(one.fileName)}
        action={`${href}/undo`}
        form={undoing}
        back={href}
      />
    </div>
  )
}

type PartProps = ImportViewProps & { readonly words: Words }

type LinkedPartProps = PartProps & { readonly href: string }

/** One form with two buttons, so that what runs is what it shows. */
function MappingForm(props: LinkedPartProps) {
  const { import: one, targets, mapping, samples, preview, href, words } = props
  const own = words.importing
  const options = [
    { value: '', label: own.leftOut },
    ...targets.map(({ value, label }) => ({ value, label: label ?? own.columnNames[value] ?? value })),
  ]
  const hintOf = (sample: string) => (sample === '' ? {} : { hint: own.sample(sample) })
  return (
    <Section id="columns" title={own.mapping}>
      <p>{own.mappingLead}</p>
      <Form
        action={`${href}/preview`}
        submit={own.preview}
        further={{ action: `${href}/run`, submit: own.run }}
        isQuiet={preview !== null}
      >
        {one.header.map((heading, place) => (
          <Field
            name={`column-${place}`}
            label={own.column(place + 1, heading.trim())}
            form={mapping}
            options={options}
            {...hintOf(samples[place] ?? '')}
          />
        ))}
        <p>{own.runLead}</p>
      </Form>
    </Section>
  )
}
