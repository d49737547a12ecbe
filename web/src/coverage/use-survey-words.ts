import type { Dataset } from '@atlas/shared/dataset'
import type { Survey } from '@atlas/shared/surveys'
import { useMessages } from '../i18n/use-messages.ts'

/** What a survey looked at, in words. */
export function useSurveyWords(dataset: Dataset) {
  const { t, label } = useMessages()
  const { languages } = dataset.alliance
  const sector = (sectorId: string | null) => {
    const found = dataset.sectors.find(({ id }) => id === sectorId)
    return found ? label(found.labels, ...languages) : t('surveys.everySector')
  }
  const where = ({ territoryId, locality }: Pick<Survey, 'territoryId' | 'locality'>) => {
    const territory = dataset.territories.find(({ id }) => id === territoryId)
    return territory ? label(territory.labels, ...languages) : (locality ?? t('surveys.wholeRegion'))
  }
  return { sector, where }
}
