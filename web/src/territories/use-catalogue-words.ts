import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { catalogueQuery } from './outline-queries.ts'

/** What a catalogue of outlines is called: those of the product in the reader's language, others as somebody called them. */
export function useCatalogueWords(): (name: string) => string {
  const { t, has } = useMessages()
  const { data: catalogues = [] } = useQuery(catalogueQuery)
  return (name) => {
    const key = `territories.catalogue.${name}`
    return has(key) ? t(key) : (catalogues.find((each) => each.name === name)?.title ?? name)
  }
}
