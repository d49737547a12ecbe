import { UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './contents.module.css'

type Entry = {
  /** Of the heading that it leads to, which takes the focus. */
  id: string
  name: string
  sign?: ReactNode
  count?: string
}

type Props = { label: string; entries: readonly Entry[]; className?: string | undefined; lang?: string }

/** What stands on a long page, in order: beside it where there is room, else folded above it. */
export function Contents({ label, entries, className = '', lang }: Props) {
  const isBeside = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const goTo = (id: string) => {
    const heading = document.getElementById(id)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  const list = (
    <ul className={classes.list} lang={lang}>
      {entries.map(({ id, name, sign, count }) => (
        <li key={id}>
          <UnstyledButton className={classes.entry} onClick={() => goTo(id)}>
            {sign}
            <span>{name}</span>
            {count && <span className={classes.count}>{count}</span>}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
  return (
    <nav className={`${classes.contents} ${className}`} aria-label={label} data-screen-only>
      {isBeside ? (
        list
      ) : (
        <details>
          <summary>{label}</summary>
          {list}
        </details>
      )}
    </nav>
  )
}
