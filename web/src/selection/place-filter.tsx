import { SegmentedControl } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from './selection.tsx'

/** All, those on the map, or those that still want a place. */
export function PlaceFilter() {
  const { t } = useMessages()
  const { filter, changeFilter } = useSelection()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('selection.placed')}
      value={filter.placed === undefined ? 'all' : filter.placed ? 'yes' : 'no'}
      onChange={(value) => changeFilter({ placed: value === 'all' ? undefined : value === 'yes' })}
      data={[
        { value: 'all', label: t('selection.placed.all') },
        { value: 'yes', label: t('selection.placed.yes') },
        { value: 'no', label: t('selection.placed.no') },
      ]}
    />
  )
}
