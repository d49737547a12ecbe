import { precisions } from '@atlas/shared/organisations'
import type { Labels } from '@atlas/shared/primitives'
import type { ColumnKey } from '../addresses/column-keys.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import { StatusBadge } from '../marks/status-badge.tsx'
import { type CellContext, type Column, listing, placesOf, type Row } from './column.ts'
import { locationColumns, organisationColumns } from './field-columns.tsx'
import classes from './table.module.css'

const fieldColumns = { ...organisationColumns, ...locationColumns } as Record<ColumnKey, Column>

const sectorsOf = ({ organisation }: Row, { dataset, messages }: CellContext) =>
  organisation.sectors.flatMap((position) => {
    const sector = dataset.sectors[position]
    const name = sector && messages.label(sector.labels, ...dataset.alliance.languages)
    return sector && name ? [{ position, name, colour: sector.colour }] : []
  })

const namesAt = (
  records: readonly { labels: Labels }[],
  positions: readonly number[],
  { dataset, messages }: CellContext,
) =>
  positions
    .flatMap((at) => records[at] ?? [])
    .map(({ labels }) => messages.label(labels, ...dataset.alliance.languages))

/** One entry a column; those of single fields follow from the table of fields. */
export const columns: Record<ColumnKey, Column> = {
  ...fieldColumns,
  status: {
    ...fieldColumns.status,
    cell: ({ organisation }) => <StatusBadge status={organisation.status} />,
  },
  name: {
    heading: 'organisations.name',
    width: 300,
    text: ({ organisation }, { dataset, messages }) =>
      messages.label(organisation.names, ...dataset.alliance.languages),
  },
  sectors: {
    heading: 'organisations.sectors',
    width: 260,
    ...listing((row, context) => sectorsOf(row, context).map(({ name }) => name)),
    cell: (row, context) => {
      const sectors = sectorsOf(row, context)
      return (
        <>
          <span className={classes.marks}>
            {sectors.map(({ position, colour }) => (
              <SectorMark
                key={position}
                sector={position}
                colour={colour}
                size={13}
                hatched={row.organisation.status === 'missing'}
              />
            ))}
          </span>
          {sectors.map(({ name }) => name).join(', ')}
        </>
      )
    },
  },
  territory: {
    heading: 'organisations.territory',
    width: 150,
    ...placesOf(({ territory }, { dataset, messages }) => {
      const found = territory === null ? undefined : dataset.territories[territory]
      return found ? messages.label(found.labels, ...dataset.alliance.languages) : ''
    }),
  },
  needs: {
    heading: 'organisations.needs',
    width: 220,
    ...listing(({ organisation }, context) => namesAt(context.dataset.needs, organisation.needs, context)),
  },
  actorKinds: {
    heading: 'actor-kinds.many',
    width: 220,
    ...listing(({ organisation }, context) =>
      namesAt(context.dataset.actorKinds, organisation.actorKinds, context),
    ),
  },
  partnerships: {
    heading: 'organisations.partnerships',
    exported: 'table.partnerships',
    width: 120,
    numeric: true,
    text: ({ partnerships }, { messages }) => messages.number(partnerships),
    rank: ({ partnerships }) => partnerships,
  },
  precision: {
    heading: 'table.precision',
    width: 140,
    ...placesOf(({ point, precision }, { messages }) =>
      point === null ? '' : messages.t(`organisations.precision.${precision}`),
    ),
    rank: ({ organisation: { locations } }) => {
      const ranks = locations
        .filter(({ point }) => point !== null)
        .map(({ precision }) => precisions.indexOf(precision))
      return ranks.length > 0 ? Math.min(...ranks) : undefined
    },
  },
  approachedBy: {
    heading: 'organisations.approachedBy',
    width: 200,
    judgement: true,
    text: ({ organisation: { approachedBy } }, { dataset, messages }) => {
      const approaching = dataset.organisations[approachedBy ?? -1]
      return approaching ? messages.label(approaching.names, ...dataset.alliance.languages) : ''
    },
  },
}
