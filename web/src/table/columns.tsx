import type { Dataset, DatasetOrganisation } from '@atlas/shared/dataset'
import { engagementLevels, influences, precisions, statuses } from '@atlas/shared/organisations'
import type { Labels } from '@atlas/shared/primitives'
import type { ReactNode } from 'react'
import type { ColumnKey } from '../addresses/column-keys.ts'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import { StatusBadge } from '../marks/status-badge.tsx'
import classes from './table.module.css'

export type Row = {
  organisation: DatasetOrganisation
  /** In `dataset.organisations`. */
  position: number
  /** Existing ones, in either direction. */
  partnerships: number
}

/** What a cell may need to be written. */
export type CellContext = { dataset: Dataset; messages: Messages }

export type Column = {
  heading: MessageKey
  /** The heading of exports, where an import would take that of the table for another. */
  exported?: MessageKey
  /** In pixels; columns share what is left over. */
  width: number
  numeric?: true
  /** Only for those who may see judgements. */
  judgement?: true
  /** What the cell says, in exports too; empty where nothing is known. */
  text: (row: Row, context: CellContext) => string
  /** Each by itself, where it says several. */
  list?: (row: Row, context: CellContext) => string[]
  /** Sorted by this instead of the text; undefined where nothing is known. */
  rank?: (row: Row) => number | undefined
  /** Drawn instead of the text. */
  cell?: (row: Row, context: CellContext) => ReactNode
}

/** A cell that says several. */
const listing = (list: NonNullable<Column['list']>): Pick<Column, 'list' | 'text'> => ({
  list,
  text: (row, context) => list(row, context).join(', '),
})

const placesOf = (
  read: (location: DatasetOrganisation['locations'][number], context: CellContext) => string,
) =>
  listing(({ organisation }, context) => [
    ...new Set(organisation.locations.map((location) => read(location, context)).filter(Boolean)),
  ])

const rankIn = (words: readonly string[], word: string | null) =>
  word === null ? undefined : words.indexOf(word)

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

/** One entry a column. */
export const columns: Record<ColumnKey, Column> = {
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
  locality: { heading: 'organisations.locality', width: 150, ...placesOf(({ locality }) => locality) },
  country: {
    heading: 'organisations.country',
    width: 120,
    ...placesOf(({ country }, { messages }) => (country === null ? '' : messages.country(country))),
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
  status: {
    heading: 'organisations.status',
    width: 140,
    text: ({ organisation }, { messages }) => messages.t(`organisations.status.${organisation.status}`),
    rank: ({ organisation }) => rankIn(statuses, organisation.status),
    cell: ({ organisation }) => <StatusBadge status={organisation.status} />,
  },
  influence: {
    heading: 'organisations.influence',
    width: 110,
    judgement: true,
    text: ({ organisation: { influence } }, { messages }) =>
      influence === null ? '' : messages.t(`organisations.influence.${influence}`),
    rank: ({ organisation }) => rankIn(influences, organisation.influence),
  },
  engagement: {
    heading: 'organisations.engagement',
    width: 170,
    judgement: true,
    text: ({ organisation: { engagementLevel } }, { messages }) =>
      engagementLevel === null ? '' : messages.t(`organisations.engagement.${engagementLevel}`),
    rank: ({ organisation }) => rankIn(engagementLevels, organisation.engagementLevel),
  },
  partnerships: {
    heading: 'organisations.partnerships',
    exported: 'table.partnerships',
    width: 120,
    numeric: true,
    text: ({ partnerships }, { messages }) => messages.number(partnerships),
    rank: ({ partnerships }) => partnerships,
  },
  contribution: {
    heading: 'organisations.contribution',
    width: 260,
    text: ({ organisation }) => organisation.contribution,
  },
  website: {
    heading: 'organisations.website',
    width: 200,
    text: ({ organisation }) => organisation.website ?? '',
    cell: ({ organisation: { website } }) =>
      website && (
        <a href={website} target="_blank" rel="noreferrer">
          {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
        </a>
      ),
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
  verifiedOn: {
    heading: 'organisations.verifiedOn',
    width: 130,
    text: ({ organisation: { verifiedOn } }, { messages }) =>
      verifiedOn === null ? '' : messages.day(verifiedOn),
    rank: ({ organisation: { verifiedOn } }) => (verifiedOn === null ? undefined : Date.parse(verifiedOn)),
  },
  nextStep: {
    heading: 'organisations.nextStep',
    width: 220,
    judgement: true,
    text: ({ organisation }) => organisation.nextStep,
  },
  nextStepOn: {
    heading: 'organisations.nextStepOn',
    width: 130,
    judgement: true,
    text: ({ organisation: { nextStepOn } }, { messages }) =>
      nextStepOn === null ? '' : messages.day(nextStepOn),
    rank: ({ organisation: { nextStepOn } }) => (nextStepOn === null ? undefined : Date.parse(nextStepOn)),
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
