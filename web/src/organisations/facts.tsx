import type { ReactNode } from 'react'
import classes from './facts.module.css'
import { NotRecorded } from './not-recorded.tsx'

/** A list of what is recorded: names of fields and their values. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={classes.facts}>{children}</dl>

type FactProps = {
  name: string
  /** Nothing, an empty text or an empty list says so in words. */
  children: ReactNode
}

export function Fact({ name, children }: FactProps) {
  const empty = children === null || children === undefined || children === '' || children === false
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{empty ? <NotRecorded /> : children}</dd>
    </div>
  )
}
