import type { Dataset } from '../../../dataset.ts'
import { nameIn } from '../../../names.ts'
import type { Labels } from '../../../primitives.ts'
import type { SentenceLanguage } from '../../../sentences/languages.ts'
import { regions } from '../../../sentences/regions.ts'
import { type Say as PlainSay, sayIn as sayPlainly } from '../../../sentences/say.ts'
import type { Ref } from '../../finding.ts'
import type { Phrases } from './phrases.ts'

/** Names and shares besides numbers, days and lists in one language, for the sentences. */
export type Say = PlainSay & {
  name: (ref: Ref) => string
  /**
   * The first ones by name, the others by their number.
   * @param write how a name stands in the sentence, as it is unless said
   */
  names: (refs: readonly Ref[], most?: number, write?: (name: string) => string) => string
  /**
   * To a whole per cent, but some are never told as 0 % nor most as 100 %, "less than 1%", "more than 99%", and less than
   * a tenth or a half, by which seriousness is told, never as one: "9.9%".
   */
  percent: (part: number, whole: number) => string
  /** The same as the lower end of an interval: never more than it is. */
  atLeastPercent: (part: number, whole: number) => string
}

/**
 * @param language of the sentences
 * @param phrases in that language
 */
export function sayIn(dataset: Dataset, language: SentenceLanguage, phrases: Phrases): Say {
  const region = regions[language]
  const percents = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 })
  const tenths = new Intl.NumberFormat(region, { style: 'percent', minimumFractionDigits: 1 })
  const plain = sayPlainly(language)
  const name = namesOf(dataset, language, phrases)
  return {
    ...plain,
    name,
    names: (refs, most = 5, write = (each) => each) => {
      const shown = refs.length > most ? refs.slice(0, most - 1) : refs
      const others = refs.length - shown.length
      return plain.list([
        ...shown.map((ref) => write(name(ref))),
        ...(others > 0 ? [phrases.others(others)] : []),
      ])
    },
    percent: (part, whole) => {
      const ratio = whole === 0 ? 0 : part / whole
      if (ratio > 0 && ratio < 0.005) return phrases.lessThan(percents.format(0.01))
      if (ratio < 1 && ratio >= 0.995) return phrases.moreThan(percents.format(0.99))
      const isJustBelow = [0.1, 0.5].some((rule) => ratio < rule && Math.round(100 * ratio) === 100 * rule)
      return isJustBelow ? tenths.format(Math.floor(1000 * ratio) / 1000) : percents.format(ratio)
    },
    atLeastPercent: (part, whole) =>
      percents.format(whole === 0 ? 0 : Math.floor((100 * part) / whole) / 100),
  }
}

function namesOf(dataset: Dataset, language: string, phrases: Phrases): Say['name'] {
  const words = (labels: Labels | undefined) =>
    labels ? nameIn(labels, language, ...dataset.alliance.languages) : phrases.unnamed
  const labels = <Row extends { id: string }>(rows: readonly Row[], of: (row: Row) => Labels) =>
    new Map(rows.map((row) => [row.id, of(row)]))
  const byNoun: Partial<Record<Ref['noun'], Map<string, Labels>>> = {
    sector: labels(dataset.sectors, (sector) => sector.labels),
    territory: labels(dataset.territories, (territory) => territory.labels),
    organisation: labels(dataset.organisations, ({ names }) => names),
    need: labels(dataset.needs, (need) => need.labels),
    'actor-kind': labels(dataset.actorKinds, (kind) => kind.labels),
  }
  const sides = new Map(
    dataset.partnerships.map(({ id, from, to }) => [
      id,
      [from, to].map((at) => words(dataset.organisations[at]?.names)).join(phrases.between),
    ]),
  )
  const places = new Map(
    dataset.populatedPlaces?.id.map((id, at) => [String(id), dataset.populatedPlaces?.name[at]]),
  )
  return ({ noun, id }) => {
    if (noun === 'locality') return id
    if (noun === 'partnership') return sides.get(id) ?? phrases.unnamed
    if (noun === 'place') return places.get(id) ?? phrases.unnamed
    return words(byNoun[noun]?.get(id))
  }
}
