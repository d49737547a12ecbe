import { nameIn } from '@atlas/shared/names'
import type { Labels } from '@atlas/shared/primitives'
import type { Compared } from './compare-page.ts'
import { nameLanguages, type PageContext } from './context.ts'

type Row = (string | number)[]

/** A comparison as a table, headings first, a row for each change: what, whose, and how it was before and after. */
export function compareTable(context: PageContext, { before, after, changes }: Compared): Row[] {
  const { compare, state } = context.words
  const called = (labels: Labels) => nameIn(labels, ...nameLanguages(context))
  const sectorNames = new Map(
    [...before.sectors, ...after.sectors].map(({ code, labels }) => [code, called(labels)]),
  )
  const sector = (code: string) => sectorNames.get(code) ?? code
  const where = ({ places }: (typeof after.organisations)[number]) =>
    places
      .filter(({ point }) => point)
      .map(({ locality, point }) => [locality, point?.toReversed().join(' ')].filter(Boolean).join(' '))
      .join('; ')
  const { figures, came, went, moved, changedSectors, otherwise, cells } = changes
  return [
    compare.headings,
    ...figures.map((figure) => [
      compare.figures,
      '',
      compare.figure[figure.key],
      figure.before,
      figure.after,
    ]),
    ...cells.map(({ place, sector: code, ...cell }) => [
      ...[compare.cells, '', `${called(place)}, ${sector(code)}`],
      ...(['before', 'after'] as const).map((side) => `${state[cell[side]]} (${cell.organisations[side]})`),
    ]),
    ...came.map((each) => [compare.came, each.id, called(each.names), '', where(each)]),
    ...went.map((each) => [compare.went, each.id, called(each.names), where(each), '']),
    ...moved.map((each) => [
      ...[compare.moved, each.after.id, called(each.after.names), where(each.before), where(each.after)],
    ]),
    ...changedSectors.map((each) => [
      ...[compare.sectors, each.after.id, called(each.after.names)],
      ...[each.removed.map(sector).join('; '), each.added.map(sector).join('; ')],
    ]),
    ...otherwise.map((each) => [
      ...[compare.otherwise, each.after.id, called(each.after.names)],
      ...[called(each.before.names), called(each.after.names)],
    ]),
  ]
}
