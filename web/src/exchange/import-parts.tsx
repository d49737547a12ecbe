import type { Dataset } from '@atlas/shared/dataset'
import type { Import } from '@atlas/shared/exchange/import'
import { useMessages } from '../i18n/use-messages.ts'
import { AllianceRowsPart } from './alliance-rows-part.tsx'
import { ColumnsPart } from './columns-part.tsx'
import { CommitBar } from './commit-bar.tsx'
import { DuplicatesPart } from './duplicates-part.tsx'
import classes from './exchange.module.css'
import { FaultsPart } from './faults-part.tsx'
import { FilePart } from './file-part.tsx'
import { useWithPending } from './import-queries.ts'
import { NewSectorsPart } from './new-sectors-part.tsx'
import { PlacesPart } from './places-part.tsx'
import { RowsPart } from './rows-part.tsx'
import { ValuesPart } from './values-part.tsx'

/** All that can be looked at and decided before anything is written, in the order in which one thing follows another. */
export function ImportParts({ dataset, imported: stored }: { dataset: Dataset; imported: Import }) {
  const imported = useWithPending(stored)
  const { t, number } = useMessages()
  const { slug } = dataset.alliance
  const { columns, alliances, values, newSectors, places, counts } = imported
  const parts = [
    { id: 'file', title: t('exchange.file'), count: null },
    { id: 'columns', title: t('exchange.columns'), count: columns.length },
    { id: 'alliances', title: t('exchange.alliances'), count: alliances.length },
    { id: 'values', title: t('exchange.values'), count: values.length },
    { id: 'sectors', title: t('exchange.sectors'), count: newSectors.length },
    { id: 'places', title: t('exchange.places'), count: places.length },
    { id: 'duplicates', title: t('exchange.duplicates'), count: counts.duplicates },
    { id: 'faults', title: t('exchange.faults'), count: counts.faulty + counts.warned },
    { id: 'rows', title: t('exchange.preview'), count: counts.rows },
  ].filter(({ count }) => count !== 0)
  const has = (id: string) => parts.some((part) => part.id === id)
  return (
    <>
      <div className={classes.layout}>
        <nav aria-label={t('exchange.parts')}>
          <ul className={classes.contents}>
            {parts.map(({ id, title, count }) => (
              <li key={id}>
                <a href={`#${id}`}>
                  {title}
                  {count !== null && <span className={classes.count}>{number(count)}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.parts} aria-busy={imported.status === 'reading'}>
          <FilePart slug={slug} imported={imported} />
          <ColumnsPart dataset={dataset} imported={imported} />
          {has('alliances') && <AllianceRowsPart dataset={dataset} imported={imported} />}
          {has('values') && <ValuesPart dataset={dataset} imported={imported} />}
          {has('sectors') && <NewSectorsPart dataset={dataset} imported={imported} />}
          {has('places') && <PlacesPart slug={slug} imported={imported} />}
          {has('duplicates') && <DuplicatesPart dataset={dataset} imported={imported} />}
          {has('faults') && <FaultsPart slug={slug} imported={imported} />}
          {has('rows') && <RowsPart slug={slug} imported={imported} />}
        </div>
      </div>
      <CommitBar slug={slug} imported={imported} />
    </>
  )
}
