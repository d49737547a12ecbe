import type { Reader } from '@atlas/db/tenancy'

/** What a reader is shown: everything, or facts alone, with places no more exact than anybody may know them. */
export type View = 'insider' | 'facts'

/** As whom the store is read: it withholds by itself what is not for guests. */
export const readerOf = (view: View): Reader => (view === 'insider' ? 'member' : 'guest')
