import type { AddressMatch } from '@atlas/shared/addresses'
import { Alert, Button, Group, List, Text, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import found from '../../ui/candidates.module.css'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { type AddressQuestion, addressesQuery } from '../organisation-queries.ts'
import type { LocationDraft } from './location-draft.ts'

type Props = {
  slug: string
  location: LocationDraft
  homeCountry: string | null
  /** The point as numbers; null where there is none. */
  point: readonly [longitude: number, latitude: number] | null
  onFound: (match: AddressMatch) => void
}

/** Finds the address of a place, or what stands at its point, and lets somebody choose: nothing is taken by itself. */
export function AddressFinder({ slug, location, homeCountry, point, onFound }: Props) {
  const { t } = useMessages()
  const [asked, setAsked] = useState<AddressQuestion | null>(null)
  const answer = useQuery(addressesQuery(slug, asked))
  const { address, postcode, locality, country, precision } = location
  // What is hidden is said to nobody outside.
  const outside = precision !== 'hidden'
  const text = address.trim()
  return (
    <div>
      <Group mt="sm" gap="xs">
        <Button
          variant="default"
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          disabled={text === ''}
          loading={answer.isFetching}
          onClick={() => setAsked({ text, postcode, locality, country: country ?? homeCountry, outside })}
        >
          {t('organisations.address.find')}
        </Button>
        {point && (
          <Button variant="subtle" color="gray" onClick={() => setAsked({ point, outside })}>
            {t('organisations.address.at')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={answer.error} />
      <div role="status">
        {asked && answer.data && (
          <>
            {answer.data.fault && (
              <Alert mt="sm" role="presentation">
                {t('organisations.address.fault')}
              </Alert>
            )}
            <Text size="sm" mt="sm">
              {t('organisations.address.found', { n: answer.data.items.length })}
            </Text>
            {answer.data.items.length > 0 && (
              <List listStyleType="none" className={found.candidates}>
                {answer.data.items.map((match) => (
                  <List.Item key={`${match.label} ${match.position}`}>
                    <UnstyledButton
                      className={found.candidate}
                      onClick={() => {
                        onFound(match)
                        setAsked(null)
                      }}
                    >
                      {match.label}
                      <Text size="sm" c="dimmed">
                        {t(`organisations.address.${match.level}`)} ·{' '}
                        {t(`organisations.address.${match.certainty}`)} · {match.source}
                      </Text>
                    </UnstyledButton>
                  </List.Item>
                ))}
              </List>
            )}
          </>
        )}
      </div>
    </div>
  )
}
