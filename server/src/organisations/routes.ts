import { OrganisationMatch } from '@atlas/shared/organisations'
import { Name } from '@atlas/shared/primitives'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { collection } from '../http/collection.ts'
import { declared } from '../http/crud.ts'
import { permit } from '../http/scopes.ts'
import { reading } from '../http/transactions.ts'
import { organisationMerges } from './merge-routes.ts'
import { redirectMerged } from './merged-ids.ts'
import { missingActorFound } from './missing-actor-found.ts'
import {
  createOrganisation,
  listOrganisations,
  organisationQuery,
  readOrganisation,
  updateOrganisation,
} from './queries.ts'
import { searchOrganisations } from './search.ts'

const records = collection({
  ...declared('organisation', organisationQuery),
  list: listOrganisations,
  read: readOrganisation,
  create: createOrganisation,
  update: updateOrganisation,
})

const search = permit('read', (scope) => {
  scope.get(
    '/organisations/search',
    {
      schema: {
        tags: ['organisations'],
        summary: 'Find organisations by name, forgiving accents and spelling',
        params: allianceParams,
        querystring: Type.Object(
          { name: Name(200), limit: Type.Integer({ minimum: 1, maximum: 50, default: 10 }) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(OrganisationMatch) }) },
      },
    },
    async (request) => ({
      items: await reading(request, (trx) => searchOrganisations(trx, request.query)),
    }),
  )
})

export const organisations: FastifyPluginCallback = (app, _options, done) => {
  redirectMerged(app)
  app.register(search)
  app.register(records)
  app.register(missingActorFound)
  app.register(organisationMerges)
  done()
}
