import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  words: string
  onClick: () => void
  /** While the list is empty: that it is, and how to begin; its heading follows one of the second order, unless told. */
  empty: { title: string; text: string; order?: 2 | 3 } | null
  /** Other ways to add to it. */
  children?: ReactNode
}

/** Adds to a list. It is one button from the first record on, so that a dialog that closes finds it for the focus. */
export const AddButton = ({ words, onClick, empty, children }: Props) => (
  <Stack
    align={empty ? 'center' : 'flex-start'}
    gap="sm"
    mt="md"
    {...(empty && { py: 48, ta: 'center', maw: 520, mx: 'auto' })}
  >
    {empty && (
      <div>
        <Title order={empty.order ?? 3} size="h4" mb="xs">
          {empty.title}
        </Title>
        <Text c="dimmed">{empty.text}</Text>
      </div>
    )}
    <Group justify="center">
      <Button variant={empty ? 'filled' : 'default'} onClick={onClick}>
        {words}
      </Button>
      {children}
    </Group>
  </Stack>
)
