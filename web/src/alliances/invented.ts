import type { Alliance } from '@atlas/shared/alliances'

/** Only invented data is open to everybody with all its judgements. */
export const isInvented = ({ guestAccess }: Pick<Alliance, 'guestAccess'>): boolean =>
  guestAccess === 'everything'
