import { featureSchema } from './edition-features.ts'

/** Parts of OGC API Features that this service keeps to. */
export const conformsTo = [
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
  'http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/schemas',
]

const query = (name: string, schema: object, description: string) => ({
  ...{ name, in: 'query', required: false, description, schema },
})
const edition = query('edition', { type: 'string' }, 'an earlier edition, by its number; else the latest one')
const f = query('f', { type: 'string', enum: ['json', 'html'] }, 'of the answer')
const ok = (description: string, mediaType: string, schema: object = { type: 'object' }) => ({
  '200': { description, content: { [mediaType]: { schema }, 'text/html': { schema: { type: 'string' } } } },
  '400': { description: 'A parameter cannot be read.' },
  '404': { description: 'There is none.' },
  '410': { description: 'It was withdrawn.' },
})

/** JSON Schema as OpenAPI 3.0 writes it: `nullable` in the place of a type among several. */
const toOpenApi30 = (schema: Record<string, { readonly type: string | readonly string[] }>) =>
  Object.fromEntries(
    Object.entries(schema).map(([key, { type, ...rest }]) => [
      key,
      typeof type === 'string' ? { type, ...rest } : { type: type[0], nullable: true, ...rest },
    ]),
  )

/**
 * Describes the service of features in OpenAPI 3.0, as OGC API Features asks for; the whole service is described in 3.1.
 * @param slugs the collections that there are
 */
export const ogcApi = (base: string, slugs: readonly string[]): object => ({
  openapi: '3.0.3',
  info: {
    title: 'Alliance Atlas: OGC API Features',
    version: '1.0.0',
    description: 'Organisations and where they are, as alliances have published them.',
  },
  servers: [{ url: base }],
  paths: {
    '/': {
      get: {
        operationId: 'getLandingPage',
        parameters: [f],
        responses: ok('Begin here', 'application/json'),
      },
    },
    '/conformance': {
      get: {
        operationId: 'getConformance',
        parameters: [f],
        responses: ok('What it conforms to', 'application/json'),
      },
    },
    '/collections': {
      get: {
        operationId: 'getCollections',
        parameters: [f],
        responses: ok('All collections', 'application/json'),
      },
    },
    ...Object.fromEntries(slugs.flatMap((slug) => Object.entries(pathsOf(slug)))),
  },
  components: {
    schemas: {
      feature: {
        type: 'object',
        required: ['type', 'geometry', 'properties'],
        properties: {
          type: { type: 'string', enum: ['Feature'] },
          id: { type: 'string' },
          geometry: {
            type: 'object',
            nullable: true,
            properties: {
              type: { type: 'string', enum: ['Point'] },
              coordinates: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
            },
          },
          properties: { type: 'object', properties: toOpenApi30(featureSchema) },
        },
      },
    },
  },
})

const pathsOf = (slug: string) => ({
  [`/collections/${slug}`]: {
    get: {
      ...{ operationId: `describe-${slug}`, parameters: [f, edition] },
      responses: ok('The collection', 'application/json'),
    },
  },
  [`/collections/${slug}/schema`]: {
    get: {
      ...{ operationId: `schema-${slug}`, parameters: [f, edition] },
      responses: ok('The schema of its features', 'application/schema+json'),
    },
  },
  [`/collections/${slug}/items`]: {
    get: {
      operationId: `features-${slug}`,
      parameters: [
        query('limit', { type: 'integer', minimum: 1, maximum: 10000, default: 100 }, 'how many'),
        query(
          'bbox',
          { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 },
          'west, south, east, north in degrees',
        ),
        query('datetime', { type: 'string' }, 'an instant or an interval'),
        query('after', { type: 'string' }, 'the last feature of the page before'),
        ...[f, edition],
      ],
      responses: ok('Features', 'application/geo+json', {
        type: 'object',
        properties: {
          type: { type: 'string', enum: ['FeatureCollection'] },
          numberMatched: { type: 'integer' },
          numberReturned: { type: 'integer' },
          features: { type: 'array', items: { $ref: '#/components/schemas/feature' } },
        },
      }),
    },
  },
  [`/collections/${slug}/items/{id}`]: {
    get: {
      operationId: `feature-${slug}`,
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }, f, edition],
      responses: ok('A feature', 'application/geo+json', { $ref: '#/components/schemas/feature' }),
    },
  },
})
