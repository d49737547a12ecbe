import type { ReactNode } from 'react'
import { LinkText } from '../ui/link.tsx'
import classes from './findings.module.css'

type Props = { slug: string; id: string; children: ReactNode }

/** Opens all there is about a finding, beside the list that it stands in. */
export const FindingLink = ({ slug, id, children }: Props) => (
  <LinkText
    className={classes.link}
    data-finding={id}
    to="/a/$slug/findings"
    params={{ slug }}
    search={(now) => ({ ...now, finding: id })}
    resetScroll={false}
  >
    {children}
  </LinkText>
)
