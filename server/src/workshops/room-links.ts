import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link opens: the room's door, or its wall. */
export type RoomLinkKind = 'join' | 'wall'

const macBytes = 16
const idBytes = 16

/**
 * The secret in a link to a room, as 43 characters of base64url: the workshop's id and a signature of 128 bits. Nothing of
 * it is stored, so that a copy of the store opens no room.
 * @param door counts renewals; what was made for an earlier one is good for nothing
 */
export function makeRoomLink(
  key: Buffer,
  kind: RoomLinkKind,
  { workshopId, door }: { workshopId: string; door: number },
): string {
  const id = Buffer.from(workshopId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, sign(key, kind, workshopId, door)]).toString('base64url')
}

/** The workshop that a link says it is of, before it is believed; undefined where it is no such link. */
export function workshopOfLink(secret: string): string | undefined {
  if (!/^[\w-]{43}$/.test(secret)) return
  const hex = Buffer.from(secret, 'base64url').subarray(0, idBytes).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Whether a link was made here for this door. */
export function isRoomLink(
  key: Buffer,
  kind: RoomLinkKind,
  secret: string,
  { workshopId, door }: { workshopId: string; door: number },
): boolean {
  const given = Buffer.from(secret, 'base64url')
  const expected = Buffer.from(makeRoomLink(key, kind, { workshopId, door }), 'base64url')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** A wall stays where it is when the code is renewed. */
const sign = (key: Buffer, kind: RoomLinkKind, workshopId: string, door: number) =>
  createHmac('sha256', key)
    .update(`${kind} ${workshopId} ${kind === 'wall' ? 0 : door}`)
    .digest()
    .subarray(0, macBytes)
