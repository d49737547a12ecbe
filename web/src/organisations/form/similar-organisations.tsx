import type { Dataset } from '@atlas/shared/dataset'
import { Alert, List, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../i18n/use-messages.ts'
import { StatusBadge } from '../../marks/status-badge.tsx'
import { similarQuery } from '../../selection/organisation-matches.ts'
import { LinkText } from '../../ui/link.tsx'

/** Below this, names have no more in common than chance gives them. */
const alike = 0.45

type Props = { dataset: Dataset; name: string; ownId: string | undefined }

/** Organisations that are called alike, so that none is recorded twice. */
export function SimilarOrganisations({ dataset, name, ownId }: Props) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const [typed] = useDebouncedValue(name.trim(), 300)
  const { data = [] } = useQuery({ ...similarQuery(slug, typed, 5), enabled: typed.length > 2 })
  const matches = data.filter(({ id, similarity }) => id !== ownId && similarity >= alike)
  if (typed.length < 3 || matches.length === 0) return <div role="status" />
  return (
    <Alert role="status" title={t('organisations.similar', { n: matches.length })}>
      <List size="sm">
        {matches.map((match) => (
          <List.Item key={match.id}>
            <LinkText to="/a/$slug/o/$id" params={{ slug, id: match.id }} target="_blank">
              {label(match.names, ...languages)}
            </LinkText>
            {match.locality && (
              <Text span c="dimmed">
                {` · ${match.locality} `}
              </Text>
            )}{' '}
            {match.status !== 'existing' && <StatusBadge status={match.status} />}
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed" mt={4}>
        {t('organisations.similar.text')}
      </Text>
    </Alert>
  )
}
