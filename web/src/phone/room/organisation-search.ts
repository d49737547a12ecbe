import type { RoomOrganisation } from '@atlas/shared/workshops/room'

const maxOffered = 8

/** Without case and accents, as people type on phones. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()

/** Those whose name has what was typed; with the latest first where nothing was. */
export function searchKnown(
  known: Readonly<Record<string, RoomOrganisation>>,
  text: string,
): RoomOrganisation[] {
  const wanted = plain(text)
  return Object.values(known)
    .filter(({ name }) => plain(name).includes(wanted))
    .reverse()
    .slice(0, maxOffered)
}

/** What the service found, and then what only this phone knows. */
export function mergeFound(
  found: readonly RoomOrganisation[],
  known: readonly RoomOrganisation[],
): RoomOrganisation[] {
  const ids = new Set(found.map(({ id }) => id))
  return [...found, ...known.filter(({ id }) => !ids.has(id))].slice(0, maxOffered)
}

/** Whether a name is there already, letter by letter but for case and accents. */
export const hasName = (offered: readonly RoomOrganisation[], name: string): boolean =>
  offered.some((each) => plain(each.name) === plain(name))
