import type { PropsWithChildren } from 'hono/jsx'

type SearchFormProps = {
  readonly action: string
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly submit: string
  readonly sought: string
  readonly maxlength: number
  /** What the search keeps of how the page was narrowed. */
  readonly hidden?: readonly { readonly name: string; readonly value: string | null }[]
}

/** Looking for people in a list: a box with its button, and below them what may be typed. */
export function SearchForm(props: PropsWithChildren<SearchFormProps>) {
  const { action, name, label, hint, submit, sought, maxlength, hidden = [], children } = props
  return (
    <form class="search-form" action={action} method="get" role="search">
      {hidden.map((one) => one.value !== null && <input type="hidden" name={one.name} value={one.value} />)}
      <label for={name}>{label}</label>
      <div class="search-line">
        <input
          id={name}
          name={name}
          type="search"
          value={sought}
          maxlength={maxlength}
          dir="auto"
          aria-describedby={`${name}-hint`}
        />
        <button type="submit" class="button">
          {submit}
        </button>
      </div>
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
      {children}
    </form>
  )
}
