import { Button, Stack, Text, Title } from '@mantine/core'

type Props = {
  words: string
  onClick: () => void
  /** While the list is empty: that it is, and how to begin. */
  empty: { title: string; text: string } | null
}

/** Adds to a list. It is one button from the first record on, so that a dialog that closes finds it for the focus. */
export const AddButton = ({ words, onClick, empty }: Props) => (
  <Stack
    align={empty ? 'center' : 'flex-start'}
    gap="sm"
    mt="md"
    {...(empty && { py: 48, ta: 'center', maw: 520, mx: 'auto' })}
  >
    {empty && (
      <div>
        <Title order={3} size="h4" mb="xs">
          {empty.title}
        </Title>
        <Text c="dimmed">{empty.text}</Text>
      </div>
    )}
    <Button variant={empty ? 'filled' : 'default'} onClick={onClick}>
      {words}
    </Button>
  </Stack>
)
