import type { coverageSeriousness } from '../../analyses/coverage.ts'
import type { Ref } from '../../finding.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'

type Key = Extract<SentenceKey, `coverage.${string}`>
type Told = Parameters<Key>

const where = (place: Ref | null, say: Say) => (place ? `in ${say.name(place)}` : 'in the whole region')

const found = ({ sector, place, lookedOn, lookedBy }: Told, say: Say) => {
  const on = lookedOn ? ` on ${say.day(lookedOn)}` : ''
  const who = lookedBy && lookedBy !== '—' ? lookedBy : 'Somebody'
  return `${who} looked${on} and found nobody for ${say.name(sector)} ${where(place, say)}.`
}

/** What is not known and could fill it, and who is expected to. */
const also = ({ possible, existing, developing, missing }: Told, say: Say) => {
  const more = possible - existing - developing
  return [
    ...(more > 0
      ? [
          ` ${more === 1 ? '1 organisation' : `Up to ${say.number(more)} organisations`} whose place or sector is not recorded might be there.`,
        ]
      : []),
    ...(missing.length > 0 ? [` Being looked for: ${say.names(missing)}.`] : []),
  ].join('')
}

const none = (told: Told, say: Say) => found(told, say) + also(told, say)

const noneLongAgo = (told: Told, say: Say) =>
  `${found(told, say)} That was ${say.count(told.ageInDays ?? 0, 'day', 'days')} ago: it is time to look again.${also(told, say)}`

/** What said how many should be there, where it was not the sector. */
const because = ({ rule, inhabitants }: Told, say: Say) => {
  if (rule === 'cell') return ', as was set for this place alone'
  return rule === 'inhabitants' ? ` for its ${say.number(inhabitants ?? 0)} inhabitants` : ''
}

const thin = (told: Told, say: Say) => {
  const { sector, place, expected, existing, developing } = told
  const there = say.count(existing + developing, 'organisation is', 'organisations are')
  const growing =
    developing === 0
      ? ''
      : existing === 0
        ? ', still developing,'
        : `, ${say.number(developing)} of them still developing,`
  return `${there} recorded for ${say.name(sector)} ${where(place, say)}${growing || ','} where at least ${say.number(expected)} should be${because(told, say)}.${also(told, say)}`
}

const unknown = (told: Told, say: Say) =>
  `Nobody is recorded for ${say.name(told.sector)} ${where(told.place, say)}, and nobody has looked: this may be a gap, or only not known.${also(told, say)}`

const unknownInRegion = (told: Told, say: Say) =>
  `Nobody is recorded for ${say.name(told.sector)} in the whole region, and nobody is recorded to have looked everywhere: this may be a gap, or only not known.${also(told, say)}`

export const coverage: AnalysisWords<'coverage', keyof typeof coverageSeriousness, Key> = {
  kinds: {
    coverage: {
      name: 'Coverage',
      method:
        'Sectors by places. A place lacks a sector where somebody looked and found nobody, is thin where fewer organisations are recorded than expected, and is unknown where nobody has looked. An organisation counts once in each cell.',
    },
  },
  reasons: {
    'nobody-in-region': 'Somebody looked and found nobody in the whole region.',
    'nobody-recorded-in-region':
      'Nobody is recorded in the whole region, and nobody is recorded to have looked everywhere.',
    'thin-in-region': 'Fewer than expected in the whole region.',
    'nobody-at-place': 'Somebody looked and found nobody in this place.',
    'thin-at-place': 'Fewer than expected in this place.',
    'nobody-recorded-at-place': 'Nobody has looked in this place yet.',
  },
  sentences: {
    'coverage.none-at-place': none,
    'coverage.none-in-region': none,
    'coverage.none-long-ago-at-place': noneLongAgo,
    'coverage.none-long-ago-in-region': noneLongAgo,
    'coverage.thin-at-place': thin,
    'coverage.thin-in-region': thin,
    'coverage.unknown-at-place': unknown,
    'coverage.unknown-in-region': unknownInRegion,
  },
}
