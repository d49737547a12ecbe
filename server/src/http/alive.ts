import type { Store } from '@atlas/db/connect'

/** How often work is told to be alive, in milliseconds. */
export const heartbeatMs = 3000

/** After how long a silence work is taken for dead. */
const deadAfterSeconds = 20

/**
 * For how many seconds work has told nothing whose process died. The embedded engine has no other process, so that what
 * was worked on before this one is dead at once.
 */
export const secondsUntilDead = ({ engine }: Pick<Store, 'engine'>): number =>
  engine === 'embedded' ? Math.min(deadAfterSeconds, process.uptime()) : deadAfterSeconds
