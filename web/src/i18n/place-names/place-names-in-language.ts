/** By country (ISO 3166-1 alpha-2), the name that GeoNames gives a place and the one that a language has for it. */
export type PlaceNamesInLanguage = Readonly<Record<string, Readonly<Record<string, string>>>>
