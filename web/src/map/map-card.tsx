import { CloseButton } from '@mantine/core'
import { Popup, useMap } from '@vis.gl/react-maplibre'
import type { ReactNode } from 'react'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import classes from './map.module.css'

/** On a phone no wider than the room beside what it points at, wherever that is. */
const maxCardWidth = 'min(20rem, 62vw)'

type Props = {
  /** Longitude, latitude. */
  at: readonly [number, number]
  /** Pixels between the point and the card. */
  offset?: number
  name: string
  onClose: () => void
  children: ReactNode
}

/** A card at a point of the map. Closed, it leaves the focus where it came from, or on the map. */
export function MapCard({ at, offset, name, onClose, children }: Props) {
  useFocusReturn(useMap().current?.getMap().getCanvas())
  return (
    <Popup
      longitude={at[0]}
      latitude={at[1]}
      offset={offset}
      maxWidth={maxCardWidth}
      closeButton={false}
      closeOnClick={false}
      className={classes.popup}
      onClose={onClose}
    >
      <section
        className={classes.card}
        aria-label={name}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      >
        <CloseButton className={classes.close} size="sm" onClick={onClose} />
        {children}
      </section>
    </Popup>
  )
}
