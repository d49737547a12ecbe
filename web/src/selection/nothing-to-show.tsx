import type { Dataset } from '@atlas/shared/dataset'
import { Button, Group } from '@mantine/core'
import { FirstSteps } from '../alliances/first-steps.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'
import { useSelection } from './selection.tsx'

/** Stands in a view without organisations: because of the filter, or because there are none yet. */
export function NothingToShow({ dataset }: { dataset: Dataset }) {
  const { t } = useMessages()
  const { filtered, setFilter } = useSelection()
  const may = useMay(dataset.alliance.id)
  const { slug } = dataset.alliance
  if (filtered)
    return (
      <EmptyState title={t('selection.none')} text={t('selection.none.text')}>
        <Button variant="default" onClick={() => setFilter({})}>
          {t('selection.clearFilters')}
        </Button>
      </EmptyState>
    )
  return (
    <EmptyState title={t('selection.empty')} text={may('import') && t('selection.empty.text')}>
      {may('import') && (
        <Group justify="center">
          <LinkButton to="/a/$slug/import" params={{ slug }}>
            {t('alliances.import')}
          </LinkButton>
          <LinkButton to="/a/$slug/new" params={{ slug }} variant="default">
            {t('alliances.newOrganisation')}
          </LinkButton>
        </Group>
      )}
      {may('write') && <FirstSteps dataset={dataset} />}
    </EmptyState>
  )
}
