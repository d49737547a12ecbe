import { counts } from '@atlas/shared/dataset'
import { useParams } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from './selection.tsx'

export function FilterBar() {
  const { t } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  const { organisations } = useSelection()
  return (
    <section aria-label={t('selection.filters')}>
      {t('selection.shown', { n: organisations.length, total: dataset.organisations.filter(counts).length })}
    </section>
  )
}
