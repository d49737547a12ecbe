import type { Dice } from './dice.ts'
import { type Kind, kinds } from './kinds.ts'
import type { Row } from './organisations.ts'
import { animals, type Sector, traits } from './words.ts'

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

/** Deals the kinds of a sector in turn, so that each is used; shelters stay rare. */
export function kindDealer(chance: Dice) {
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
export function namer(chance: Dice) {
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

/** What the alliance thinks of it, and when somebody last made sure. Unknown is left empty. */
export function opinion(kind: Kind, chance: Dice) {
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
