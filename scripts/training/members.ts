import { type Dice, dice } from './dice.ts'
import { kindDealer, namer, opinion } from './invented-names.ts'
import type { Kind } from './kinds.ts'
import { homes, localities, pointOf } from './localities.ts'
import type { Member } from './organisations.ts'
import { serviceDealer } from './service.ts'
import { type Sector, sectorNames, streets } from './words.ts'

const unplaced = { social: 5, culture: 4, work: 3 }
const developing = 12
const withTwoPlaces = 8
const withTwoSectors = 18

/** Roles nobody fills yet; named by what is wanted, because there is no organisation to name. */
const missing: readonly (readonly [english: string, french: string, sector: Sector, locality: string])[] = [
  ['A training centre for Lormont', 'Un centre de formation pour Lormont', 'work', 'Lormont'],
  ["An employers' club for Floirac", "Un club d'employeurs pour Floirac", 'work', 'Floirac'],
  ['A youth organisation for Pauillac', 'Une organisation de jeunesse pour Pauillac', 'culture', 'Pauillac'],
  ['A housing agency for the bay', 'Une agence du logement pour le bassin', 'social', 'Gujan-Mestras'],
  ['A language school for Castillon', 'Une école de langue pour Castillon', 'work', 'Castillon-la-Bataille'],
  ['A voice for seasonal workers', 'Une voix pour les travailleurs saisonniers', 'social', ''],
]

const closedIn: readonly (readonly [sector: Sector, locality: string])[] = [
  ['social', 'Bordeaux'],
  ['culture', 'Pessac'],
  ['work', 'Libourne'],
]

/** The members of the alliance: those that exist, are being set up, are missing, or have closed. */
export function inventMembers(): Member[] {
  const chance = dice(33_000)
  const name = namer(chance)
  const existing = [
    ...homes.map(({ sector, locality, territory }) => ({ sector, locality, community: territory })),
    ...Object.entries(unplaced).flatMap(([sector, count]) =>
      Array.from({ length: count }, () => ({
        sector: sector as Sector,
        locality: '',
        community: chance.pick(['bend', 'right-bank', 'west', 'upstream'] as const),
      })),
    ),
  ]
  const draw = (count: number) => new Set(chance.shuffled([...existing.keys()]).slice(0, count))
  const settingUp = draw(developing)
  const alsoElsewhere = draw(withTwoPlaces)
  const alsoOther = draw(withTwoSectors)
  const kindOf = kindDealer(chance)
  const serviceOf = serviceDealer()

  const members = existing.map(({ sector, locality, community }, index): Member => {
    const kind = kindOf(sector)
    const row = { ...name(kind), status: settingUp.has(index) ? 'developing' : 'existing' }
    const sectors = alsoOther.has(index) ? twoSectors(sector, chance) : { sectors: sectorNames[sector] }
    const place =
      locality && alsoElsewhere.has(index) && !kind.sheltered
        ? twoPlaces(locality, chance)
        : placeOf(locality, kind, chance)
    return {
      kind,
      community,
      row: { ...row, ...sectors, ...place, ...opinion(kind, chance), ...serviceOf(kind) },
    }
  })
  const wanted = missing.map(
    ([english, french, sector, locality]): Member => ({
      kind: { sector, english, french, contribution: '', interests: '' },
      community: localities.get(locality) ?? 'upstream',
      row: {
        name: english,
        name_fr: french,
        status: 'missing',
        sectors: sectorNames[sector],
        locality,
        country: 'FR',
      },
    }),
  )
  const closed = closedIn.map(([sector, locality]): Member => {
    const kind = kindOf(sector)
    const row = { ...name(kind), status: 'closed', sectors: sectorNames[sector], verified_on: '2024-06-14' }
    return {
      kind,
      community: localities.get(locality) ?? 'bend',
      row: { ...row, ...placeOf(locality, kind, chance) },
    }
  })
  return [...members, ...wanted, ...closed]
}

function twoSectors(principal: Sector, chance: Dice) {
  const other = chance.pick((['social', 'culture', 'work'] as const).filter((sector) => sector !== principal))
  return {
    sectors: `${sectorNames[principal]}|${sectorNames[other]}`,
    // Some have never said which of the two comes first.
    ...(chance.chance(0.8) && { principal_sector: sectorNames[principal] }),
  }
}

function twoPlaces(locality: string, chance: Dice) {
  const other = chance.pick([...localities.keys()].filter((name) => name !== locality))
  return { locality: `${locality}|${other}`, country: 'FR' }
}

/** Many give only their locality; the others a point within about a kilometre and a half of its centre. */
function placeOf(locality: string, kind: Kind, chance: Dice) {
  if (!locality) return { country: 'FR' }
  if (!kind.sheltered && chance.chance(0.35)) return { locality, country: 'FR' }
  const [longitude, latitude] = pointOf(locality)
  const away = () => (chance.roll() - 0.5) * 0.03
  const exact = kind.sheltered || chance.chance(0.8)
  return {
    ...(exact && { address: `${1 + chance.below(60)} ${chance.pick(streets)}` }),
    locality,
    country: 'FR',
    longitude: (longitude + away()).toFixed(5),
    latitude: (latitude + away() * 0.7).toFixed(5),
    precision: exact ? 'exact' : 'kilometre',
    public_precision: kind.sheltered ? 'hidden' : exact && chance.chance(0.7) ? 'exact' : 'kilometre',
  }
}
