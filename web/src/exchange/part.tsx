import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './exchange.module.css'

type Props = {
  /** Also the anchor that the list of parts leads to. */
  id: string
  title: string
  /** What is to be done here. */
  text?: ReactNode
  /** Figures, on the line of the title. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of an import, under its heading. */
export const Part = ({ id, title, text, aside, children }: Props) => (
  <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className={classes.part}>
    <Group justify="space-between" align="baseline" mb={text ? 4 : 'sm'}>
      <Title order={2} size="h4" id={`${id}-title`}>
        {title}
      </Title>
      {aside && (
        <Text size="sm" c="dimmed">
          {aside}
        </Text>
      )}
    </Group>
    {text && (
      <Text size="sm" c="dimmed" mb="sm" maw={640}>
        {text}
      </Text>
    )}
    {children}
  </section>
)
