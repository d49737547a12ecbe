import type { Overview } from '../../shared/src/alliances.ts'
import { here } from './here.ts'

/** The alliances of the demonstration, as anybody may see them. */
async function demonstration(): Promise<Overview['alliances']> {
  const response = await fetch(`${here().address}/api/overview`)
  return ((await response.json()) as Overview).alliances
}

/** Address of the one alliance that is invented, and therefore open to everybody with all it has. */
export async function trainingAlliance(): Promise<string> {
  const training = (await demonstration()).find(({ guestAccess }) => guestAccess === 'everything')
  if (!training) throw new Error('The demonstration has no training alliance.')
  return `/a/${training.slug}`
}
