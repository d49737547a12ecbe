/** A place on a map, or nowhere yet; with what is known of it. */
export type Feature = {
  id: string
  name: string
  /** Longitude, latitude in degrees; null: not on the map. */
  point: readonly [number, number] | null
  /** By the names of the fields; what is empty is left out. */
  properties: Record<string, string | number>
}

export type Features = {
  name: string
  /** What has to be known before anything else is read. */
  note?: string | undefined
  /** What the fields are called for people. */
  titles: Record<string, string>
  features: AsyncIterable<Feature> | Iterable<Feature>
}
