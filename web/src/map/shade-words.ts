import type { AccessInTerritories } from '@atlas/shared/findings/access-by-territory'
import type { MeasuredState, TerritoryShade } from '../basemap/territory-shades.ts'
import { cellWords } from '../coverage/cell-words.ts'
import type { Messages } from '../i18n/use-messages.ts'

/** The name of a state in a legend. */
export const stateWords = (shade: MeasuredState, { t }: Messages): string =>
  shade.measure === 'coverage' ? t(`matrix.state.${shade.state}`) : t(`map.access.${shade.state}`)

/** What is known of a territory, in one sentence. */
export function shadeWords(
  shade: TerritoryShade,
  access: AccessInTerritories | null,
  messages: Messages,
): string {
  const { t, remarks } = messages
  if (shade.measure === 'coverage') return cellWords(shade.cell, 0, messages)
  const { inhabitants, leftOut, unsure } = shade.inhabitants
  if (inhabitants === 0) return t('map.access.nobody')
  return remarks([
    t('map.access.figure', { n: leftOut, total: inhabitants, reach: kilometres(access, messages) }),
    unsure > 0 && t('map.access.unsure', { n: unsure }),
  ])
}

/** @param population null where nobody knows it */
export const inhabitantsWords = (population: number | null, { t }: Messages): string =>
  population === null ? t('map.territory.unknown') : t('map.territory.inhabitants', { n: population })

/** How far somebody may have to go, in kilometres. */
export const kilometres = (access: AccessInTerritories | null, { number }: Messages): string =>
  number((access?.reachMetres ?? 0) / 1000)
