import { AddressMatches } from '@atlas/shared/addresses'
import { readAddress } from '@atlas/shared/addresses/read-address'
import { Country, Name, Text } from '@atlas/shared/primitives'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { permit } from '../http/scopes.ts'
import { readInTransaction } from '../http/transactions.ts'
import { findAddressAt, findAddresses } from './find-addresses.ts'
import { answersFolder, openGeocoder } from './geocoder.ts'

const outside = Type.Boolean({
  default: true,
  description: 'whether the service outside may be asked; not about what is hidden',
})

/**
 * Addresses by what was written, and by a point. For those who write: what they look for may go to the service outside
 * that the operator has named.
 */
export const addresses = permit('write', (scope) => {
  const { geocoder: setting, geocoderPerSecond: perSecond, dataDir } = scope.config
  const geocoder = openGeocoder({ setting, perSecond, folder: answersFolder(dataDir) })
  const asking = (request: FastifyRequest, outside: boolean) => ({
    geocoder: outside ? geocoder : null,
    read: <T>(query: Parameters<typeof readInTransaction<T>>[1]) => readInTransaction(request, query),
  })

  scope.get(
    '/addresses',
    {
      schema: {
        tags: ['places'],
        summary: 'Find what an address may mean, by house, street or town',
        description:
          'In the address files of the service first. Where they do not make it sure, the service outside that the operator has named is asked; `fault` says so if that failed.',
        params: allianceParams,
        querystring: Type.Object(
          {
            text: Name(500),
            postcode: Type.Optional(Text(20)),
            locality: Type.Optional(Text(200)),
            country: Type.Optional(Country),
            outside,
            limit: Type.Integer({ minimum: 1, maximum: 10, default: 5 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: AddressMatches },
      },
    },
    async (request, reply) => {
      const { text, postcode, locality, country = null, limit, outside } = request.query
      reply.header('cache-control', 'no-store')
      const asked = { ...readAddress(text, { postcode, locality }), country }
      const whole = [text, [postcode, locality].filter(Boolean).join(' ')].filter(Boolean).join(', ')
      return findAddresses(asking(request, outside), asked, { text: whole, limit })
    },
  )

  scope.get(
    '/addresses/at',
    {
      schema: {
        tags: ['places'],
        summary: 'Find the address of a point',
        params: allianceParams,
        querystring: Type.Object(
          {
            longitude: Type.Number({ minimum: -180, maximum: 180 }),
            latitude: Type.Number({ minimum: -90, maximum: 90 }),
            outside,
          },
          { additionalProperties: false },
        ),
        response: { 200: AddressMatches },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { longitude, latitude, outside } = request.query
      return findAddressAt(asking(request, outside), [longitude, latitude])
    },
  )
})
