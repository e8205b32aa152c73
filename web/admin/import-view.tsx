import type { ImportState } from '@serai/db'
import { EmptyState } from '../ui/empty-state.tsx'
import { Field, Form, type FormState } from '../ui/field.tsx'
import { Pager } from '../ui/pager.tsx'
import { Section } from '../ui/section.tsx'
import { Check } from '../ui/check.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { AdminHead, AtMinute } from './admin-parts.tsx'

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

export type ShownRefusal = { readonly line: number; readonly column: string; readonly code: string }

export type Outcomes = Readonly<Record<'added' | 'changed' | 'same' | 'refused', number>>

export type ImportViewProps = {
  readonly import: ImportLine & { readonly encoding: string; readonly header: readonly string[] }
  /** What a column can hold; a field of the space with its own name. */
  readonly targets: readonly { readonly value: string; readonly label: string | null }[]
  readonly mapping: FormState
  /** What it would do, where that was asked. */
  readonly preview: Outcomes | null
  readonly outcomes: Outcomes
  /** How many rows are through. */
  readonly done: number
  readonly refusals: readonly ShownRefusal[]
  /** True where more rows were refused than are shown. */
  readonly isCut: boolean
  readonly undoing: FormState | null
}

/** One list: what its columns hold, what it would do, what it did, and the way back. */
export function ImportView(props: ImportViewProps) {
  const { import: one, preview, outcomes, undoing } = props
  const words = wordsFor()
  const own = words.importing
  const href = importHref(one.id)
  const lead = `${own.states[one.state]} · ${own.rows(one.rows)} · ${own.encoding(one.encoding)}`
  return (
    <>
      <AdminHead title={one.fileName} lead={lead} back={{ path: '/admin/import', label: own.back }} />
      {one.state === 'running' && <p role="status">{own.progress(props.done, one.rows)}</p>}
      {preview !== null && <Counts id="preview" title={own.previewTitle} counts={preview} words={words} />}
      {one.state === 'uploaded' ? (
        <>
          <MappingForm {...props} href={href} words={words} />
          <Section id="run" title={own.run}>
            <p>{own.runLead}</p>
            <Form action={`${href}/run`} submit={own.run} />
          </Section>
        </>
      ) : (
        <Counts id="result" title={own.result} counts={outcomes} words={words} />
      )}
      <Refusals {...props} words={words} />
      {undoing !== null && (
        <Section id="undo" title={own.undo}>
          <p>{own.undoLead}</p>
          <Form action={`${href}/undo`} submit={own.undoNow} isDangerous>
            <Check name="confirm" label={own.undoConfirm} form={undoing} />
          </Form>
        </Section>
      )}
    </>
  )
}

type CountsProps = {
  readonly id: string
  readonly title: string
  readonly counts: Outcomes
  readonly words: Words
}

function Counts({ id, title, counts, words }: CountsProps) {
  const { outcomes } = words.importing
  return (
    <Section id={id} title={title}>
      <dl class="facts">
        {(['added', 'changed', 'same', 'refused'] as const).map((outcome) => (
          <div>
            <dt>{outcomes[outcome]}</dt>
            <dd class="figures">{counts[outcome]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

type PartProps = ImportViewProps & { readonly words: Words }

function MappingForm(props: PartProps & { readonly href: string }) {
  const { import: one, targets, mapping, href, words } = props
  const own = words.importing
  const options = [
    { value: '', label: own.leftOut },
    ...targets.map(({ value, label }) => ({ value, label: label ?? own.columnNames[value] ?? value })),
  ]
  return (
    <Section id="columns" title={own.mapping}>
      <p>{own.mappingLead}</p>
      <Form action={`${href}/preview`} submit={own.preview}>
        {one.header.map((heading, place) => (
          <Field
            name={`column-${place}`}
            label={own.column(place + 1, heading.trim())}
            form={mapping}
            options={options}
          />
        ))}
      </Form>
    </Section>
  )
}

function Refusals({ refusals, isCut, targets, preview, words }: PartProps) {
  const own = words.importing
  if (refusals.length === 0) return null
  const labels = new Map(targets.map(({ value, label }) => [value, label]))
  const nameOf = (column: string) => labels.get(column) ?? own.columnNames[column] ?? column
  return (
    <Section id="refused" title={own.refusedTitle}>
      <p>{preview === null ? own.refusedLead : own.wouldRefuse}</p>
      {isCut && <p class="quiet">{own.refusedCut(refusals.length)}</p>}
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{own.lineHead}</th>
            <th scope="col">{own.reasonHead}</th>
          </tr>
        </thead>
        <tbody>
          {refusals.map(({ line, column, code }) => (
            <tr>
              <td class="figures">{line}</td>
              <td>
                <bdi>{nameOf(column)}</bdi> {own.reasons[code] ?? code}.
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
