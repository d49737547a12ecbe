import type { AddressSearch as Search } from '@atlas/shared/addresses'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { AddressChoices } from './address-choices.tsx'
import { addressSearchQuery, useBeginAddressSearch } from './address-search-queries.ts'

/** Offers to find the places of all organisations that have an address; nothing where there is none of them. */
export function AddressSearch({ slug }: { slug: string }) {
  const { t } = useMessages()
  const { data: search, error } = useQuery(addressSearchQuery(slug))
  const begin = useBeginAddressSearch(slug)
  const [choosing, setChoosing] = useState(false)
  if (!search) return <ProblemAlert error={error} />
  const { status, unplaced, open } = search
  if (unplaced === 0 && open.length === 0 && status !== 'searching') return null
  const isSearching = status === 'searching'
  return (
    <Stack gap={6} align="start">
      <Text size="sm" role="status">
        {sentencesOf(search).map(({ key, n }) => `${t(key, { n })} `)}
      </Text>
      <Group gap="xs">
        {unplaced > 0 && (
          <Button
            size="compact-sm"
            variant={status === 'none' ? 'filled' : 'default'}
            loading={isSearching || begin.isPending}
            onClick={() => begin.mutate()}
          >
            {t(`organisations.addresses.find.${isSearching ? 'none' : status}`)}
          </Button>
        )}
        {open.length > 0 && (
          <Button size="compact-sm" onClick={() => setChoosing(true)}>
            {t('organisations.addresses.choose', { n: open.length })}
          </Button>
        )}
      </Group>
      <ProblemAlert error={begin.error} />
      {choosing && <AddressChoices slug={slug} open={open} onClose={() => setChoosing(false)} />}
    </Stack>
  )
}

/** How it stands, and what came of it. */
function sentencesOf({ status, unplaced, waiting, placed, unknown }: Search) {
  const sentences = [
    { key: 'organisations.addresses.unplaced', n: unplaced, isSaid: true },
    { key: 'organisations.addresses.waiting', n: waiting, isSaid: status === 'searching' },
    { key: 'organisations.addresses.stopped', n: waiting, isSaid: status === 'stopped' },
    { key: 'organisations.addresses.placed', n: placed, isSaid: placed > 0 },
    { key: 'organisations.addresses.unknown', n: unknown, isSaid: unknown > 0 },
  ] as const
  return sentences.filter(({ isSaid }) => isSaid)
}
