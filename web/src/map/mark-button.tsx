import { Tooltip } from '@mantine/core'
import { Marker } from '@vis.gl/react-maplibre'
import classes from './map.module.css'
import type { Mark } from './use-places-in-sight.ts'

type Props = { mark: Mark; onOpen: () => void }

/** Lies unseen on the drawn mark of a place that stands by itself, as a cluster's button does on that. */
export function MarkButton({ mark: { longitude, latitude, name }, onOpen }: Props) {
  return (
    <Marker longitude={longitude} latitude={latitude}>
      <Tooltip label={name} events={{ hover: true, focus: true, touch: false }} openDelay={150}>
        <button
          type="button"
          className={`${classes.cluster} ${classes.mark}`}
          aria-label={name}
          onClick={(event) => {
            event.stopPropagation()
            onOpen()
          }}
        />
      </Tooltip>
    </Marker>
  )
}
