import type { RoomState } from '@atlas/shared/workshops/room'

/** By how much the clock of the service is ahead of this one, in milliseconds, when a state has just arrived. */
export const aheadOf = ({ now }: Pick<RoomState, 'now'>): number => Date.parse(now) - Date.now()
