import type { Edition } from '@atlas/shared/editions/edition'
import { Day, Labels, nullable } from '@atlas/shared/primitives'
import Type, { type Static } from 'typebox'
import { cataloguePath } from './catalogue.ts'
import { extentOf, featuresOf } from './edition-features.ts'
import { latestOf, type Published } from './published.ts'

const count = Type.Integer({ minimum: 0 })

/** Every alliance that has published, with what its newest edition tells of it as a whole. */
export const Directory = Type.Object({
  catalogue: Type.String({ description: 'the address of all editions in the words of DCAT-AP' }),
  alliances: Type.Array(
    Type.Object({
      slug: Type.String(),
      name: Type.String(),
      purpose: Type.String(),
      country: nullable(Type.String()),
      languages: Type.Array(Type.String()),
      invented: Type.Boolean({ description: 'whether its data stand for nobody' }),
      edition: Type.Integer(),
      day: Day,
      license: Type.String(),
      organisations: count,
      places: count,
      bbox: nullable(
        Type.Array(Type.Number(), {
          description: 'west, south, east, north in degrees, around its public points',
        }),
      ),
      sectors: Type.Array(Type.Object({ code: Type.String(), labels: Labels, organisations: count })),
      territories: Type.Array(
        Type.Object({
          code: nullable(Type.String()),
          labels: Labels,
          population: nullable(count),
          organisations: count,
        }),
      ),
      links: Type.Object({
        page: Type.String(),
        edition: Type.String(),
        features: Type.String(),
        feed: Type.String(),
      }),
    }),
  ),
})
export type Directory = Static<typeof Directory>

/** @param base the address of the service */
export async function readDirectory(published: Published, base: string): Promise<Directory> {
  const alliances = await Promise.all(
    (await published.all()).map(async (alliance) => {
      const head = latestOf(alliance)
      const edition = head && (await published.edition(head))
      if (!head || !edition) return []
      const { slug } = alliance
      const { name, purpose, country, languages, invented } = edition.alliance
      return [
        {
          ...{ slug, name, purpose, country, languages, invented },
          ...{ edition: head.number, day: head.day, license: head.license },
          ...{ organisations: head.organisations, places: head.places },
          bbox: extentOf(featuresOf(edition)) ?? null,
          sectors: sectorsOf(edition),
          territories: territoriesOf(edition),
          links: {
            page: `${base}/${slug}`,
            edition: `${base}/data/${slug}/${head.number}/edition.json`,
            features: `${base}/ogc/collections/${slug}/items`,
            feed: `${base}/${slug}/feed.atom`,
          },
        },
      ]
    }),
  )
  return { catalogue: `${base}${cataloguePath}`, alliances: alliances.flat() }
}

const sectorsOf = ({ sectors, organisations }: Edition) =>
  sectors.map(({ code, labels }, at) => ({
    ...{ code, labels },
    organisations: organisations.filter((organisation) => organisation.sectors.includes(at)).length,
  }))

const territoriesOf = ({ territories, organisations }: Edition) =>
  territories.map(({ code, labels, population }, at) => ({
    ...{ code, labels, population },
    organisations: organisations.filter(({ places }) => places.some(({ territory }) => territory === at))
      .length,
  }))
