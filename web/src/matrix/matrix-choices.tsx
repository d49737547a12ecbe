import type { Dataset } from '@atlas/shared/dataset'
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { type Order, orders } from '../addresses/matrix-search.ts'
import { useMessages } from '../i18n/use-messages.ts'
import type { MatrixState } from './use-matrix.ts'

/** What the rows are and in which order they stand; both live in the address. */
export function MatrixChoices({ dataset, state }: { dataset: Dataset; state: MatrixState }) {
  const { t } = useMessages()
  const { matrix, order, arrange } = state
  return (
    <>
      {dataset.territories.length > 0 && (
        <SegmentedControl
          size="xs"
          aria-label={t('matrix.rows')}
          value={matrix.by}
          onChange={(value) => arrange({ rows: value === 'territory' ? 'territory' : 'locality' })}
          data={[
            { value: 'locality', label: t('matrix.rows.locality') },
            { value: 'territory', label: t('matrix.rows.territory') },
          ]}
        />
      )}
      <NativeSelect
        size="xs"
        aria-label={t('matrix.sort')}
        value={order}
        onChange={({ currentTarget: { value } }) =>
          arrange({ sort: value === 'name' ? undefined : (value as Exclude<Order, 'name'>) })
        }
        data={orders.map((value) => ({ value, label: t(`matrix.sort.${value}`) }))}
      />
    </>
  )
}
