import { type SuggestionPile, suggestionPiles } from '@atlas/shared/suggestions'

export type SuggestionsSearch = { pile?: SuggestionPile }

/** Which pile of suggestions is open; those that wait, where nothing is said. */
export const readSuggestionsSearch = ({ pile }: Record<string, unknown>): SuggestionsSearch => ({
  pile: suggestionPiles.find((known) => known === pile && known !== 'queue'),
})
