import type { RoomState } from '@atlas/shared/workshops/room'

/** How far the phone's clock is behind the service's, in milliseconds: nobody's phone is believed. */
export const clockOffset = ({ now }: RoomState, phoneNow: number): number => Date.parse(now) - phoneNow

/** Until the time of the exercise is over, in whole seconds; below zero since then; null where there is no time. */
export const secondsLeft = ({ endsAt }: RoomState, offset: number, phoneNow: number): number | null =>
  endsAt === null ? null : Math.ceil((Date.parse(endsAt) - phoneNow - offset) / 1000)

/** `4:05`, `1:02:00`. */
export function clockText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
