import type { WriteTrx } from '@atlas/db/tenancy'
import { AddressChoice, AddressMatches, AddressSearch } from '@atlas/shared/addresses'
import { readAddress } from '@atlas/shared/addresses/read-address'
import { Country, Id, Name, Text } from '@atlas/shared/primitives'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { actorOf } from '../http/caller.ts'
import { notFound } from '../http/errors.ts'
import { permit } from '../http/scopes.ts'
import { changeInTransaction, readInTransaction, writeInTransaction } from '../http/transactions.ts'
import { beginSearch, choosePlace, readSearch } from './address-search.ts'
import { findAddressAt, findAddresses } from './find-addresses.ts'
import { answersFolder, openGeocoder } from './geocoder.ts'
import { addressSearches } from './search-job.ts'

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

  const searches = addressSearches({ store: scope.store, geocoder, log: scope.log })
  scope.addHook('onListen', async () => {
    void searches
      .resume()
      .catch((err) => scope.log.error({ err }, 'what was looked for before could not be gone on with'))
  })
  scope.addHook('onClose', () => searches.close())

  scope.get(
    '/address-search',
    {
      schema: {
        tags: ['places'],
        summary: 'How far looking for the places of organisations by their addresses is',
        params: allianceParams,
        response: { 200: AddressSearch },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const search = await readInTransaction(request, readSearch)
      // Its process may have died.
      if (search.status === 'searching') searches.start(request.alliance.id)
      return search
    },
  )

  scope.post(
    '/address-search',
    {
      schema: {
        tags: ['places'],
        summary: 'Look for the places of all organisations that have an address and no point',
        description:
          'Goes on after the answer. What is sure is placed, in the name of who asks; what is doubtful waits for a choice. Hidden places are looked for in address files alone.',
        params: allianceParams,
        response: { 202: AddressSearch },
      },
    },
    async (request, reply) => {
      const search = await writeInTransaction(request, async (trx) => {
        await beginSearch(trx, actorOf(request))
        return readSearch(trx)
      })
      searches.start(request.alliance.id)
      return reply.code(202).send(search)
    },
  )

  scope.post(
    '/address-search/:location',
    {
      schema: {
        tags: ['places'],
        summary: 'Choose what a doubtful address means',
        params: Type.Object({ ...allianceParams.properties, location: Id }),
        body: AddressChoice,
        response: { 200: AddressSearch },
      },
    },
    async (request, reply) => {
      const { params, body } = request
      const choose = async (trx: WriteTrx) => {
        if (!(await choosePlace(trx, params.location, body.candidate))) throw notFound()
        return readSearch(trx)
      }
      // That it is none of them changes no record.
      return body.candidate === null
        ? writeInTransaction(request, choose)
        : changeInTransaction(request, reply, 'addresses.place', choose)
    },
  )
})
