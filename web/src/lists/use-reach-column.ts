import type { Dataset } from '@atlas/shared/dataset'
import { usualSettings } from '@atlas/shared/findings/settings'
import { useMessages } from '../i18n/use-messages.ts'
import type { Column } from '../ui/records-table.tsx'
import { shownIn } from '../ui/units.ts'

/** How far somebody may have to go for an entry; where it does not say so, the alliance's own distance. */
export function useReachColumn({
  alliance: { findingChoices },
}: Dataset): Column<{ reachMetres: number | null }> {
  const { t, number } = useMessages()
  const usual = findingChoices.reachMetres ?? usualSettings.reachMetres
  return {
    heading: t('lists.reach'),
    numeric: true,
    cell: ({ reachMetres }) =>
      `${number(Number(shownIn('kilometres', reachMetres ?? usual)))}${t('lists.kilometres')}`,
  }
}
