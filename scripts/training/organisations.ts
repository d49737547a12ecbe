import { csv } from './csv.ts'
import { type Dice, dice } from './dice.ts'
import { homes, localities, pointOf, type TerritoryCode } from './region.ts'
import { serviceDealer } from './service.ts'
import { animals, type Kind, kinds, type Sector, sectorNames, streets, traits } from './words.ts'

const headings = [
  'name',
  'name_fr',
  'description',
  'description_fr',
  'status',
  'sectors',
  'principal_sector',
  'address',
  'locality',
  'country',
  'longitude',
  'latitude',
  'precision',
  'public_precision',
  'website',
  'contribution',
  'influence',
  'interests',
  'engagement_level',
  'engagement_strategy',
  'verified_on',
  'needs',
  'beneficiaries',
  'beneficiary_needs',
  'actor_kind',
  'seat',
  'authority',
] as const
type Row = Partial<Record<(typeof headings)[number], string>> & { name: string }

export type Member = {
  row: Row
  kind: Kind
  /** Whom it works with most: those of its territory; the unplaced are dealt out. */
  community: TerritoryCode
}

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

const strategies: Record<string, string> = {
  information: 'Send the newsletter; ask again in spring',
  consultation: 'Ask for an interview before the next meeting',
  'deciding-together': 'Keep a seat for them when the plan is written',
  'acting-together': 'Agree on one action a year and its date',
  'supporting-initiatives': 'Help with what they have begun themselves',
}

const invented = {
  en: 'Invented for training: no such organisation exists.',
  fr: "Inventée pour l'entraînement : cette organisation n'existe pas.",
}

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

export const organisationsCsv = (members: readonly Member[]): string =>
  csv(
    headings,
    members.map(({ row }) => row),
  )

/** Deals the kinds of a sector in turn, so that each is used; shelters stay rare. */
function kindDealer(chance: Dice) {
  const decks: Record<Sector, Kind[]> = { social: [], culture: [], work: [] }
  let shelters = 3
  return (sector: Sector): Kind => {
    const deck = decks[sector]
    if (deck.length === 0) {
      deck.push(
        ...chance.shuffled(
          kinds.filter((kind) => kind.sector === sector && (!kind.sheltered || shelters-- > 0)),
        ),
      )
    }
    return deck.pop() as Kind
  }
}

/** Names that differ in more than one word from any other of their kind, so that nobody takes two for one. */
function namer(chance: Dice) {
  const pairs = chance.shuffled(animals.flatMap((animal) => traits.map((trait) => ({ animal, trait }))))
  const taken = new Set<string>()
  return (kind: Kind): Row => {
    const keysOf = (pair: (typeof pairs)[number]) => [
      `${kind.english} ${pair.animal[0]}`,
      `${kind.english} ${pair.trait[0]}`,
    ]
    const index = pairs.findIndex((pair) => !keysOf(pair).some((key) => taken.has(key)))
    const [pair] = pairs.splice(index, 1)
    if (!pair) throw new Error('more organisations than names')
    for (const key of keysOf(pair)) taken.add(key)
    const [animal, ofAnimal, feminine] = pair.animal
    const [trait, masculineTrait, feminineTrait] = pair.trait
    const host = `${trait}-${animal}`.toLowerCase()
    return {
      name: `${trait} ${animal} ${kind.english}`,
      name_fr: `${kind.french} ${ofAnimal} ${feminine ? feminineTrait : masculineTrait}`,
      description: invented.en,
      description_fr: invented.fr,
      contribution: kind.contribution,
      ...(chance.chance(0.8) && { website: `https://${host}.example.org/` }),
    }
  }
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

/** What the alliance thinks of it, and when somebody last made sure. Unknown is left empty. */
function opinion(kind: Kind, chance: Dice) {
  const influence = chance.weighted(
    kind.authority ? { high: 6, medium: 3, '': 1 } : { low: 35, medium: 38, high: 10, '': 17 },
  )
  const level = chance.weighted({
    information: 24,
    consultation: 26,
    'deciding-together': 14,
    'acting-together': 14,
    'supporting-initiatives': 6,
    '': 16,
  })
  const year = chance.weighted({ '2026': 62, '2025': 14, '2023': 9, '': 15 })
  const day = () => String(1 + chance.below(28)).padStart(2, '0')
  return {
    influence,
    ...(chance.chance(0.7) && { interests: kind.interests }),
    engagement_level: level,
    ...(level && chance.chance(0.6) && { engagement_strategy: strategies[level] as string }),
    ...(year && { verified_on: `${year}-${String(1 + chance.below(10)).padStart(2, '0')}-${day()}` }),
  }
}
