import type { Dataset } from '@atlas/shared/dataset'
import type { TerritoryOverlap } from '@atlas/shared/territories'
import { Button, List, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { allianceKey } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { api } from '../service/api.ts'
import { recordsOf } from '../service/records.ts'
import { LinkText } from '../ui/link.tsx'

/** Beyond these, and these organisations of a pair, a list tells no more. */
const [fewPairs, fewOrganisations] = [10, 8]

/** Which territories share ground, who stands on it, and to which of the two they belong. */
export function Overlaps({ dataset }: { dataset: Dataset }) {
  const { t, label, percent } = useMessages()
  const { slug, languages } = dataset.alliance
  const [all, setAll] = useState(false)
  const { data: overlaps = [] } = useQuery({
    queryKey: allianceKey(slug, 'territories', 'overlaps'),
    queryFn: async ({ signal }) => {
      const path = recordsOf(slug, 'territories').path('overlaps')
      return (await api.get<{ items: TerritoryOverlap[] }>(path, signal)).items
    },
  })
  const names = useMemo(
    () => new Map(dataset.territories.map(({ id, labels }) => [id, label(labels, ...languages)])),
    [dataset, label, languages],
  )
  const organisations = useMemo(() => organisationsByLocation(dataset), [dataset])
  if (overlaps.length === 0) return null
  return (
    <section aria-label={t('territories.overlaps')}>
      <Title order={2} size="h4" mt="xl" mb="xs">
        {t('territories.overlaps')}
      </Title>
      <Text c="dimmed" mb="sm" maw={640}>
        {t('territories.overlaps.text')}
      </Text>
      <List size="sm" spacing="xs">
        {overlaps.slice(0, all ? undefined : fewPairs).map(({ smallerId, largerId, share, locationIds }) => {
          const both = [...new Set(locationIds.flatMap((id) => organisations.get(id) ?? []))]
          const values = { smaller: names.get(smallerId) ?? '', larger: names.get(largerId) ?? '' }
          return (
            <List.Item key={smallerId + largerId}>
              {share > 0.995
                ? t('territories.overlaps.inside', values)
                : t('territories.overlaps.share', { ...values, share: percent(share) })}{' '}
              {t('territories.overlaps.both', { n: locationIds.length, ...values })}{' '}
              {both.slice(0, fewOrganisations).map((position, at) => {
                const organisation = dataset.organisations[position]
                return (
                  organisation && (
                    <span key={organisation.id}>
                      {at > 0 && ', '}
                      <LinkText to="/a/$slug/o/$id" params={{ slug, id: organisation.id }}>
                        {label(organisation.names, ...languages)}
                      </LinkText>
                    </span>
                  )
                )
              })}
              {both.length > fewOrganisations &&
                ` ${t('territories.overlaps.others', { n: both.length - fewOrganisations })}`}
            </List.Item>
          )
        })}
      </List>
      {overlaps.length > fewPairs && !all && (
        <Button variant="subtle" size="compact-sm" mt="sm" onClick={() => setAll(true)}>
          {t('territories.overlaps.all', { n: overlaps.length })}
        </Button>
      )}
    </section>
  )
}

/** Positions in `dataset.organisations`, by the id of a location. */
const organisationsByLocation = ({ organisations }: Dataset): ReadonlyMap<string, number> =>
  new Map(
    organisations.flatMap(({ locations }, position) =>
      locations.map(({ id }): [string, number] => [id, position]),
    ),
  )
