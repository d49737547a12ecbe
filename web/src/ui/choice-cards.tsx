import { Group, Radio, type RadioGroupProps, SimpleGrid } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './choice-cards.module.css'

type Props<T extends string> = Omit<RadioGroupProps, 'value' | 'onChange' | 'children'> & {
  /** Null while nothing is chosen. */
  value: T | null
  onChange: (value: T) => void
  cards: readonly { value: T; content: ReactNode }[]
}

/** A choice between a few things that take some reading: each on a card, side by side where there is room. */
export function ChoiceCards<T extends string>({ onChange, cards, ...group }: Props<T>) {
  return (
    <Radio.Group
      {...group}
      onChange={(value) => onChange(value as T)}
      data-faulty={group.error ? true : undefined}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} my="xs" spacing="xs">
        {cards.map(({ value, content }) => (
          <Radio.Card key={value} value={value} className={classes.card}>
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator mt={2} />
              <div className={classes.content}>{content}</div>
            </Group>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  )
}
