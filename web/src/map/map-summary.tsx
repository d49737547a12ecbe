import { statesOf, territoriesByState } from '../basemap/territory-shades.ts'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './map.module.css'
import { PatternSwatch } from './pattern-swatch.tsx'
import { stateWords } from './shade-words.ts'
import type { Shading } from './use-shading.ts'

type Props = { shading: Shading; figures: string }

/** What stands below the map on a phone: what the shades in sight mean, or else how many are on it. */
export function MapSummary({ shading: { shade, shades, name }, figures }: Props) {
  const messages = useMessages()
  if (!shade || !shades) return figures
  const tally = territoriesByState(shades)
  return (
    <>
      <div>{messages.t(`map.shade.${shade.measure}.of`, { name })}</div>
      <ul className={classes.key}>
        {statesOf(shade.measure).flatMap((each) =>
          tally.has(each.state) ? (
            <li key={each.state}>
              <PatternSwatch state={each.state} />
              {stateWords(each, messages)} <strong>{messages.number(tally.get(each.state) ?? 0)}</strong>
            </li>
          ) : (
            []
          ),
        )}
      </ul>
    </>
  )
}
