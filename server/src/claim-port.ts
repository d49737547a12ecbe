import { createServer } from 'node:net'

/**
 * Finds out whether a port is free, before the work of opening a store.
 * @throws the error of listening there
 */
export const claimPort = ({ host, port }: { host: string; port: number }): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
