import type { FastifyRequest } from 'fastify'

/**
 * Where the service is reached, for links that are sent to others: as configured, or else where the request found it.
 */
export const serviceAddress = ({ server, protocol, host }: FastifyRequest): string =>
  server.config.publicUrl ?? `${protocol}://${host}`
