import { dice } from './dice.ts'
import type { Kind } from './kinds.ts'

/**
 * What each kind of organisation is at the table, and which needs it serves, by the English names of the templates that
 * the training alliance starts from. Nobody serves mobility but the garages, and of those only one says so.
 */
const services: Record<string, { actor: string; needs: readonly string[] }> = {
  'Reception Centre': {
    actor: 'NGOs in reception and socio-cultural inclusion',
    needs: ['Social integration'],
  },
  'Advice Desk': {
    actor: 'NGOs in reception and socio-cultural inclusion',
    needs: ['Administrative procedures'],
  },
  'Mediation Team': { actor: 'Mediators', needs: ['Administrative procedures', 'Social integration'] },
  'Family House': { actor: 'Community networks and organisations', needs: ['Social integration'] },
  'Health Bus': { actor: 'Social workers', needs: ['Health'] },
  'Housing Agency': { actor: 'Social workers', needs: [] },
  'Night Shelter': { actor: 'Social workers', needs: ['Housing'] },
  'Municipal Welcome Desk': { actor: 'Public authorities', needs: ['Administrative procedures'] },
  "Interpreters' Cooperative": { actor: 'Mediators', needs: ['Learning the language'] },
  'Social and Cultural Centre': {
    actor: 'Community networks and organisations',
    needs: ['Social integration', 'Learning the language'],
  },
  'Sports Club': { actor: 'Community networks and organisations', needs: ['Social integration'] },
  'Youth House': { actor: 'Youth organisations', needs: ['Social integration'] },
  'Neighbourhood Library': { actor: 'Educators', needs: ['Learning the language'] },
  "Women's Circle": { actor: 'Migrant and refugee communities', needs: ['Social integration'] },
  Choir: { actor: 'Community networks and organisations', needs: [] },
  'Community Radio': { actor: 'Community networks and organisations', needs: [] },
  "Newcomers' Association": {
    actor: 'Migrant and refugee communities',
    needs: ['Administrative procedures', 'Social integration'],
  },
  'Shared Garden': { actor: 'Community networks and organisations', needs: [] },
  'Workshop School': { actor: 'Vocational training', needs: ['Professional internship'] },
  'Training Centre': { actor: 'Vocational training', needs: ['Professional internship'] },
  'Employment Desk': { actor: 'Economic and employment bodies', needs: ['Professional internship'] },
  'Business Nursery': { actor: 'Economic and employment bodies', needs: [] },
  'Language School': { actor: 'Educators', needs: ['Learning the language'] },
  'Solidarity Garage': { actor: 'Economic and employment bodies', needs: ['Mobility'] },
  "Employers' Club": { actor: 'Economic and employment bodies', needs: ['Professional internship'] },
}

const everyNeed = [
  'Learning the language',
  'Administrative procedures',
  'Professional internship',
  'Health',
  'Social integration',
  'Mobility',
  'Housing',
] as const

/** Whom they are there for. */
const beneficiaries = [
  'Families who have just arrived',
  'Young people on their own',
  'Women with small children',
  'Workers in the vineyards',
  'People who ask for asylum',
]

/** Who sits at the table, by kind: the core group is one too small, and two kinds have no chair. */
const chairs: readonly { kind: string; role: string; authority: string }[] = [
  { kind: 'Municipal Welcome Desk', role: 'president', authority: 'yes' },
  { kind: 'Mediation Team', role: 'secretary', authority: 'yes' },
  { kind: 'Advice Desk', role: 'member', authority: 'yes' },
  { kind: 'Reception Centre', role: 'member', authority: 'no' },
  { kind: "Interpreters' Cooperative", role: 'member', authority: '' },
  { kind: 'Family House', role: 'member', authority: 'yes' },
  { kind: 'Health Bus', role: 'member', authority: 'no' },
]

/** Deals out what organisations serve and where they sit: not every one has said, and a few serve more than their kind. */
export function serviceDealer() {
  const chance = dice(77_000)
  const free = [...chairs]
  let garages = 0
  return ({ english }: Kind): Record<string, string> => {
    const { actor, needs } = services[english] ?? { actor: '', needs: [] }
    const said = chance.chance(0.75)
    const speaks = needs.includes('Mobility') ? garages++ === 0 : said
    const more = chance.chance(0.12) ? [chance.pick(everyNeed.slice(0, 5))] : []
    const of = chance.pick(beneficiaries)
    const theirs = chance.shuffled(everyNeed).slice(0, 1 + chance.below(3))
    const tells = chance.chance(0.55)
    const chair = free.findIndex(({ kind }) => kind === english)
    const [seat] = chair < 0 ? [] : free.splice(chair, 1)
    return {
      ...(speaks && needs.length > 0 && { needs: [...new Set([...needs, ...more])].join('|') }),
      ...(tells && { beneficiaries: of, beneficiary_needs: theirs.join('|') }),
      ...(actor && (said || seat) && { actor_kind: actor }),
      ...(seat && { seat: seat.role, authority: seat.authority }),
    }
  }
}
