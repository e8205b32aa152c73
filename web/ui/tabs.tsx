type TabsProps = {
  readonly label: string
  readonly tabs: readonly {
    readonly label: string
    readonly href: string
    readonly isCurrent: boolean
    /** True where the page is for people alone: it shows what crawlers find elsewhere. */
    readonly isAside?: boolean
  }[]
}

/** Ways to look at one list, the present one marked. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a
              href={tab.href}
              rel={tab.isAside === true ? 'nofollow' : undefined}
              aria-current={tab.isCurrent ? 'page' : undefined}
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
