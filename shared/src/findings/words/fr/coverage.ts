import type { coverageSeriousness } from '../../analyses/coverage.ts'
import type { Say } from '../wording/say.ts'
import type { AnalysisWords, Parameters, SentenceKey } from '../wording/wording.ts'
import { at } from './at.ts'

type Key = Extract<SentenceKey, `coverage.${string}`>
type Told = Parameters<Key>

const found = ({ sector, place, lookedOn, lookedBy }: Told, say: Say) => {
  const on = lookedOn ? ` le ${say.day(lookedOn)}` : ''
  const who = lookedBy && lookedBy !== '—' ? lookedBy : 'Quelqu’un'
  return `${who} a cherché${on} et n’a trouvé personne pour « ${say.name(sector)} » ${at(place, say)}.`
}

const also = ({ possible, existing, developing, missing }: Told, say: Say) => {
  const more = possible - existing - developing
  return [
    ...(more > 0
      ? [
          more === 1
            ? ' 1 organisation dont le lieu ou le secteur n’est pas connu pourrait s’y trouver.'
            : ` Jusqu’à ${say.number(more)} organisations dont le lieu ou le secteur n’est pas connu pourraient s’y trouver.`,
        ]
      : []),
    ...(missing.length > 0 ? [` Recherché : ${say.names(missing)}.`] : []),
  ].join('')
}

const none = (told: Told, say: Say) => found(told, say) + also(told, say)

const noneLongAgo = (told: Told, say: Say) =>
  `${found(told, say)} C’était il y a ${say.count(told.ageInDays ?? 0, 'jour', 'jours')} : il est temps de chercher à nouveau.${also(told, say)}`

const because = ({ rule, inhabitants }: Told, say: Say) => {
  if (rule === 'cell') return ', nombre fixé pour ce seul lieu'
  return rule === 'inhabitants' ? ` pour ses ${say.number(inhabitants ?? 0)} habitants` : ''
}

const thin = (told: Told, say: Say) => {
  const { sector, place, expected, existing, developing } = told
  const there = say.count(existing + developing, 'organisation est recensée', 'organisations sont recensées')
  const growing =
    developing > 0
      ? existing === 0
        ? ' (en développement)'
        : ` (dont ${say.number(developing)} en développement)`
      : ''
  return `${there} pour « ${say.name(sector)} » ${at(place, say)}${growing}, alors qu’on en attend au moins ${say.number(expected)}${because(told, say)}.${also(told, say)}`
}

const unknown = (told: Told, say: Say) =>
  `Personne n’est recensé pour « ${say.name(told.sector)} » ${at(told.place, say)}, et personne n’a cherché : c’est peut-être un manque, peut-être seulement inconnu.${also(told, say)}`

const unknownInRegion = (told: Told, say: Say) =>
  `Personne n’est recensé pour « ${say.name(told.sector)} » dans toute la région, et aucune recherche n’est notée pour toute la région : c’est peut-être un manque, peut-être seulement inconnu.${also(told, say)}`

export const coverage: AnalysisWords<'coverage', keyof typeof coverageSeriousness, Key> = {
  kinds: {
    coverage: {
      name: 'Couverture',
      method:
        'Les secteurs par lieux. Un secteur manque là où quelqu’un a cherché et n’a trouvé personne ; il est fragile là où moins d’organisations sont recensées qu’attendu ; il est inconnu là où personne n’a cherché. Une organisation compte une fois par case.',
    },
  },
  reasons: {
    'nobody-in-region': 'Quelqu’un a cherché et n’a trouvé personne dans toute la région.',
    'nobody-recorded-in-region':
      'Personne n’est recensé dans toute la région, et aucune recherche n’est notée pour toute la région.',
    'thin-in-region': 'Moins qu’attendu dans toute la région.',
    'nobody-at-place': 'Quelqu’un a cherché et n’a trouvé personne dans ce lieu.',
    'thin-at-place': 'Moins qu’attendu dans ce lieu.',
    'nobody-recorded-at-place': 'Personne n’a encore cherché dans ce lieu.',
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
