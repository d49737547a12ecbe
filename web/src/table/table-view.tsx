import { useParams } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { NothingToShow } from '../selection/nothing-to-show.tsx'
import { OrganisationList } from '../selection/organisation-list.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { useViewFiles } from '../ui/view-files.tsx'
import { downloadTable } from './download-table.ts'
import { TableGrid } from './table-grid.tsx'
import { TableTools } from './table-tools.tsx'
import { useTable } from './use-table.ts'

/** All organisations, one row each; on a phone, one card each. */
export function TableView() {
  const { t } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  const mayWrite = useMay(dataset.alliance.id)('write')
  const table = useTable(dataset)
  const narrow = useNarrow()
  useViewFiles({ table: () => downloadTable(table, slug) })
  if (table.rows.length === 0) return <NothingToShow dataset={dataset} />
  return (
    <>
      <TableTools dataset={dataset} table={table} narrow={narrow} />
      {narrow ? (
        <OrganisationList
          dataset={dataset}
          organisations={table.rows.map(({ position }) => position)}
          label={t('table.caption', { alliance: dataset.alliance.name })}
        />
      ) : (
        <TableGrid dataset={dataset} table={table} mayWrite={mayWrite} />
      )}
    </>
  )
}
