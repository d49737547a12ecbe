import { Group, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './section.module.css'

type Props = {
  title: string
  /** Between the title and the edge. */
  aside?: ReactNode
  /** Set apart from the facts around it. */
  apart?: boolean
  children: ReactNode
}

/** A part of an organisation's page, with its heading. */
export function Section({ title, aside, apart = false, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section} data-apart={apart || undefined}>
      <Group justify="space-between" align="baseline" gap="xs" mb="sm">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </section>
  )
}
