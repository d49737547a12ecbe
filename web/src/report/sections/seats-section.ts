import { type Block, table, text } from '@atlas/shared/documents/blocks'
import type { Section } from '@atlas/shared/documents/document'
import { seating } from '@atlas/shared/findings/seats'
import { sectorBalance } from '@atlas/shared/findings/sector-balance'
import { balancePicture } from '../../pictures/balance-picture.ts'
import { balanceRows } from '../../pictures/balance-rows.ts'
import { paper } from '../../pictures/picture.ts'
import { namesIn, type ReportInput } from './report-input.ts'

/** Who sits at the table for whom, and how the core group compares with the region. */
export function seatsSection(input: ReportInput): Section {
  const { dataset, settings, messages } = input
  const { t, number } = messages
  const names = namesIn(input)
  const seated = seating(dataset)
  const section = { id: 'seats', title: t('report.seats') }
  if (dataset.seats.length === 0)
    return { ...section, blocks: [text(t('report.seats.none', { kinds: dataset.actorKinds.length }))] }
  const { minRepresentatives: least, maxRepresentatives: most } = settings
  const authority = dataset.judgements
  return {
    ...section,
    blocks: [
      text(
        t('report.seats.text', {
          n: seated.seats.length,
          organisations: seated.core.length,
          withoutKind: seated.withoutKind.length,
          least,
          most,
        }),
      ),
      ...(dataset.actorKinds.length > 0
        ? [
            table(
              t('report.seats.table'),
              [
                t('report.seats.kind'),
                t('report.seats.expected'),
                t('report.seats.seats'),
                ...(authority
                  ? [t('report.seats.with'), t('report.seats.without'), t('report.seats.notAsked')]
                  : []),
              ],
              dataset.actorKinds.map(({ expectedSeats }, at) => {
                const kind = seated.kinds[at]
                const { length } = kind?.seats ?? []
                return [
                  names.kind(at),
                  number(expectedSeats),
                  length < expectedSeats
                    ? t('report.cell.thin', { n: length, expected: expectedSeats })
                    : number(length),
                  ...(authority
                    ? [kind?.withAuthority, kind?.withoutAuthority, kind?.notAsked].map((seats) =>
                        number(seats?.length ?? 0),
                      )
                    : []),
                ]
              }),
            ),
          ]
        : []),
      ...balance(input),
    ],
  }
}

function balance(input: ReportInput): Block[] {
  const { dataset, messages } = input
  const { t } = messages
  if (dataset.sectors.length === 0) return []
  const names = namesIn(input)
  const figures = sectorBalance(dataset)
  const rows = balanceRows(dataset, figures, messages)
  return [
    { block: 'heading', text: t('report.balance') },
    {
      block: 'figure',
      picture: balancePicture(rows, {
        width: 680,
        theme: paper,
        words: { core: t('report.balance.core'), region: t('report.balance.region') },
      }),
      caption: t('report.balance.caption', {
        core: figures.core.length,
        region: figures.region.length,
        unknown: figures.coreWithoutSector.length + figures.regionWithoutSector.length,
      }),
      alt: t('report.balance.alt'),
    },
    table(
      t('report.balance.table'),
      [
        t('report.balance.sector'),
        t('report.balance.core'),
        t('report.balance.region'),
        t('report.balance.expected'),
        t('report.balance.verdict'),
      ],
      figures.sectors.map(({ expected, verdict }, sector) => [
        names.sector(sector),
        rows[sector]?.core.words ?? '',
        rows[sector]?.region.words ?? '',
        messages.number(Math.round(expected * 10) / 10),
        t(`report.balance.verdict.${verdict}`),
      ]),
    ),
  ]
}
