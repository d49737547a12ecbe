import type { Dataset } from '@atlas/shared/dataset'
import type { Position } from '@atlas/shared/primitives'
import { writeSelection } from '../addresses/selection-search.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from '../selection/selection.tsx'
import { LinkText } from '../ui/link.tsx'
import classes from './map.module.css'
import { MapCard } from './map-card.tsx'
import { PatternSwatch } from './pattern-swatch.tsx'
import { inhabitantsWords, shadeWords, stateWords } from './shade-words.ts'
import type { Shading } from './use-shading.ts'

/** Position in `dataset.territories`, and where it was pointed at. */
export type OpenTerritory = { territory: number; at: Position }

type Props = { dataset: Dataset; open: OpenTerritory; shading: Shading; onClose: () => void }

/** What is known of a territory: who lives there, and what it is shaded by. */
export function TerritoryPopup({ dataset, open, shading, onClose }: Props) {
  const messages = useMessages()
  const { t, label } = messages
  const { filter, selected } = useSelection()
  const territory = dataset.territories[open.territory]
  if (!territory) return null
  const { slug, languages } = dataset.alliance
  const { shade, access } = shading
  const known = shading.shades?.[open.territory]
  const name = label(territory.labels, ...languages)
  return (
    <MapCard at={open.at} name={name} onClose={onClose}>
      <span className={classes.name}>{name}</span>
      {known && (
        <>
          <span className={classes.state}>
            <PatternSwatch state={known.state} />
            {t('map.territory.state', { name: shading.name, state: stateWords(known, messages) })}
          </span>
          <p className={classes.words}>{shadeWords(known, access, messages)}</p>
        </>
      )}
      <p className={classes.where}>{inhabitantsWords(territory.population, messages)}</p>
      <LinkText
        to="/a/$slug/matrix"
        params={{ slug }}
        search={{
          ...writeSelection({ filter, selected: [...selected] }),
          rows: 'territory',
          row: territory.id,
          column: shade?.noun === 'sector' ? shade.code : undefined,
        }}
      >
        {t('map.territory.matrix')}
      </LinkText>
    </MapCard>
  )
}
