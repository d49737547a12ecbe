import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { OrganisationPicker } from '../selection/organisation-picker.tsx'
import { LinkButton } from '../ui/link.tsx'

type Props = { organisation: Organisation; dataset: Dataset }

/** A missing actor turns out to be in the base already: which one it is, to be compared with it and merged. */
export function FoundKnown({ organisation, dataset }: Props) {
  const { t } = useMessages()
  const { slug } = dataset.alliance
  const [id, setId] = useState<string | null>(null)
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
      <Group justify="flex-end">
        <LinkButton
          to="/a/$slug/o/$id/merge"
          params={{ slug, id: id ?? organisation.id }}
          search={id ? { with: organisation.id } : {}}
        >
          {t(id ? 'merge.compare' : 'organisations.found.known.likely')}
        </LinkButton>
      </Group>
    </Stack>
  )
}
