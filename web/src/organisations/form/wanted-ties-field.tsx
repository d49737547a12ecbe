import type { Dataset } from '@atlas/shared/dataset'
import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import { OrganisationPicker } from '../../selection/organisation-picker.tsx'

/** Ids of the organisations that a new actor is expected to work with, and what changes them. */
export type WantedTies = { ids: readonly string[]; onChange: (ids: string[]) => void }

/** With whom a missing actor is expected to work: each becomes a partnership that is wanted. */
export function WantedTiesField({
  dataset,
  ties: { ids, onChange },
}: {
  dataset: Dataset
  ties: WantedTies
}) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  // The picker forgets what was chosen by being made anew.
  const [round, setRound] = useState(0)
  const nameOf = (id: string) => {
    const found = dataset.organisations.find((organisation) => organisation.id === id)
    return found ? label(found.names, ...languages) : t('history.gone')
  }
  const add = (id: string | null) => {
    if (id === null) return
    if (!ids.includes(id)) onChange([...ids, id])
    setRound(round + 1)
  }
  return (
    <Stack gap="xs">
      <OrganisationPicker
        key={round}
        slug={slug}
        label={t('organisations.wantedTies')}
        description={t('organisations.wantedTies.hint')}
        value={null}
        onChange={add}
      />
      {ids.map((id) => (
        <Group key={id} gap="xs" wrap="nowrap" justify="space-between">
          <Text size="sm">{nameOf(id)}</Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('organisations.wantedTies.remove', { name: nameOf(id) })}
            onClick={() => onChange(ids.filter((each) => each !== id))}
          >
            <IconX size={16} stroke={1.6} />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  )
}
