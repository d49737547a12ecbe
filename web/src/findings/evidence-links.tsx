import type { Dataset } from '@atlas/shared/dataset'
import { organisationsBehind } from '@atlas/shared/findings/evidence'
import type { Finding } from '@atlas/shared/findings/finding'
import { Text } from '@mantine/core'
import { IconGridDots, IconMap2, IconTable, IconTopologyStar3 } from '@tabler/icons-react'
import { maxSelected } from '../addresses/selection-search.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from '../selection/selection.tsx'
import { LinkButton } from '../ui/link.tsx'
import { type EvidenceView, evidenceViews } from './evidence-views.ts'
import classes from './finding-sheet.module.css'

const icons: Record<EvidenceView['view'], typeof IconMap2> = {
  map: IconMap2,
  network: IconTopologyStar3,
  matrix: IconGridDots,
  table: IconTable,
}

/** Opens the views with exactly what is behind a finding lit. */
export function EvidenceLinks({ dataset, finding }: { dataset: Dataset; finding: Finding }) {
  const { t } = useMessages()
  const { filter } = useSelection()
  const { slug } = dataset.alliance
  const views = evidenceViews(dataset, finding, filter)
  const { length: behind } = organisationsBehind(dataset, finding)
  if (views.length === 0) return null
  return (
    <nav className={classes.views} aria-label={t('findings.evidence')}>
      {views.map(({ view, search }) => {
        const Icon = icons[view]
        return (
          <LinkButton
            key={view}
            variant="default"
            size="compact-md"
            leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
            to={`/a/$slug/${view}`}
            params={{ slug }}
            search={search}
          >
            {t(`findings.evidence.${view}`)}
          </LinkButton>
        )
      })}
      {behind > maxSelected && (
        <Text size="sm" c="dimmed" w="100%">
          {t('findings.evidence.first', { shown: maxSelected, n: behind })}
        </Text>
      )}
    </nav>
  )
}
