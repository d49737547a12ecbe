import type { Language } from '../language.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { PlaceNamesInLanguage } from './place-names-in-language.ts'

/**
 * GeoNames calls most places as those who live there, and some as the English do. Only where a language has a name of
 * its own is it here; every other place is called as GeoNames calls it, in every language.
 */
export const placeNamesIn: Readonly<Record<Language, PlaceNamesInLanguage>> = { en, fr }
