import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { List, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { OrganisationPicker } from '../selection/organisation-picker.tsx'
import { LinkButton } from '../ui/link.tsx'
import { wantedTiesOf } from './wanted-ties.ts'

type Props = { organisation: Organisation; dataset: Dataset }

/** A missing actor turns out to be in the base already: what to do by hand, and where. */
export function FoundKnown({ organisation, dataset }: Props) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const [id, setId] = useState<string | null>(null)
  const known = dataset.organisations.find((each) => each.id === id)
  const wanted = wantedTiesOf(dataset, organisation.id)
  return (
    <Stack>
      <OrganisationPicker
        slug={slug}
        except={organisation.id}
        label={t('organisations.found.known.which')}
        description={t('partnerships.picker.hint')}
        value={id}
        onChange={setId}
      />
      <Text size="sm">{t('organisations.found.known.text')}</Text>
      {wanted.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('organisations.found.known.ties')}
          </Text>
          <List size="sm">
            {wanted.map(({ partnership, other }) => (
              <List.Item key={partnership.id}>{label(other.names, ...languages)}</List.Item>
            ))}
          </List>
        </div>
      )}
      {known && (
        <LinkButton to="/a/$slug/o/$id" params={{ slug, id: known.id }} w="fit-content">
          {t('organisations.found.known.open', { name: label(known.names, ...languages) })}
        </LinkButton>
      )}
    </Stack>
  )
}
