import type { Say } from '../wording/say.ts'
import type { SummaryWords } from '../wording/wording.ts'

export const summary: SummaryWords = {
  base: ({ organisations, developing, sectors, missing, unplaced }, say) =>
    organisations === 0
      ? 'No organisation is recorded yet, so that nothing can be said about what is missing.'
      : `${say.count(organisations, 'organisation is', 'organisations are')} recorded${sectors > 0 ? ` in ${say.count(sectors, 'sector', 'sectors')}` : ', in no sector yet'}${
          developing > 0 ? `, ${say.number(developing)} of them still developing` : ''
        }; ${placed(organisations, unplaced, say)}${
          missing > 0 ? `, and ${say.count(missing, 'more is', 'more are')} being looked for` : ''
        }.`,
  coverage: ({ places, cells, isPart, nobody, notLooked, by }, say) => {
    const holes = [
      nobody.length > 0
        ? `Somebody looked and found nobody for ${say.names(nobody)} in the whole region. `
        : '',
      notLooked.length > 0
        ? `Nobody is recorded for ${say.names(notLooked)} in the whole region, and nobody is recorded to have looked everywhere. `
        : '',
    ].join('')
    const of = cells.enough + cells.thin + cells.none + cells.unknown
    if (of === 0) return `${holes}No place is recorded yet in which coverage could be counted.`
    const [one, many] = by === 'territory' ? ['territory', 'territories'] : ['locality', 'localities']
    const where = places === 1 ? `the one ${one}` : `each of ${say.number(places)} ${many}`
    const parts = [
      ...(cells.thin > 0 ? [`${say.number(cells.thin)} fewer than expected`] : []),
      ...(cells.none > 0 ? [`${say.number(cells.none)} nobody, though somebody looked`] : []),
    ]
    const unseen = cells.unknown > 0 ? `; in ${say.number(cells.unknown)} nobody has looked` : ''
    const expectant = isPart ? ', as far as anybody is expected there' : ''
    return `${holes}Taking each sector in ${where}${expectant}, ${say.list([`${say.number(cells.enough)} of ${say.number(of)} ${cells.enough === 1 ? 'has' : 'have'} enough organisations`, ...parts])}${unseen}.`
  },
  needs: ({ needs, expectant, nobody, oneAlone, unknown, organisations }, say) => {
    if (needs === 0) return 'The needs of the people concerned have not been listed yet.'
    const listed = say.count(needs, 'need is', 'needs are')
    if (expectant === 0) return `${listed} listed, and nobody is expected to serve any of them.`
    if (organisations === 0)
      return `${listed} listed, and no organisation is recorded yet that could serve them.`
    if (unknown === organisations)
      return `${listed} listed, but for no organisation is it recorded which of them it serves.`
    const serves = unknown > 0 ? 'is recorded to serve' : 'serves'
    const silent =
      unknown > 0
        ? `; for ${say.count(unknown, 'organisation nobody has recorded which needs it serves', 'organisations nobody has recorded which needs they serve')}`
        : ''
    if (nobody.length === 0) {
      const each =
        expectant === 1 ? 'The one need that somebody should serve' : `Each of ${say.number(expectant)} needs`
      const alone =
        oneAlone.length > 0 ? `, ${expectant === 1 ? '' : `${say.names(oneAlone)} `}by one alone` : ''
      return `${each} is ${unknown > 0 ? 'recorded as ' : ''}served by at least one organisation${alone}${silent}.`
    }
    const alone = oneAlone.length > 0 ? `, and one organisation alone ${serves} ${say.names(oneAlone)}` : ''
    return `Of ${say.count(expectant, 'need', 'needs')}, nobody ${serves} ${say.names(nobody)}${alone}${silent}.`
  },
  network: ({ ties, unconfirmed, isolated, groups, organisations }, say) => {
    if (ties === 0) return 'No tie between organisations is recorded yet.'
    return `${say.count(ties, 'pair of organisations works', 'pairs of organisations work')} together${
      unconfirmed > 0 ? ` (${say.number(unconfirmed)} of them not confirmed by both sides)` : ''
    }; ${
      isolated > 0
        ? `${say.number(isolated)} of ${say.number(organisations)} organisations ${isolated === 1 ? 'has' : 'have'} no recorded tie`
        : `each of the ${say.number(organisations)} organisations has a recorded tie`
    }${
      groups > 1 ? `, and ${isolated > 0 ? 'the others' : 'they'} fall into ${say.number(groups)} groups` : ''
    }.`
  },
  unknown: ({ by, unplaced, unverified, withoutSector, organisations }, say) => {
    if (organisations === 0)
      return 'What is not known cannot be counted before the first organisation is recorded.'
    const alone = organisations === 1
    const parts = [
      ...(unplaced > 0 ? [alone ? `its ${by}` : `the ${by} of ${say.number(unplaced)}`] : []),
      ...(withoutSector > 0 ? [alone ? 'its sector' : `the sector of ${say.number(withoutSector)}`] : []),
      ...(unverified > 0
        ? [
            alone
              ? 'whether it is still as recorded'
              : `whether ${say.count(unverified, 'is', 'are')} still as recorded`,
          ]
        : []),
    ]
    if (parts.length === 0)
      return `Of ${alone ? '' : 'all '}${say.count(organisations, 'organisation', 'organisations')} the place and the sector are known, and somebody has made sure within the time set.`
    const whom = alone ? 'the one organisation' : `the ${say.number(organisations)} organisations`
    return `What is not known of ${whom} could change all this: ${say.list(parts)}.`
  },
}

function placed(organisations: number, unplaced: number, say: Say): string {
  if (organisations === 1) return unplaced > 0 ? 'nobody has recorded where it is' : 'it has a place'
  if (unplaced === 0) return 'all of them have a place'
  if (unplaced === organisations) return 'for none of them has anybody recorded where they are'
  return `for ${say.number(unplaced)} of them nobody has recorded where ${unplaced === 1 ? 'it is' : 'they are'}`
}
