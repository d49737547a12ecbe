import type { Position } from '@atlas/shared/primitives'
import { TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw'
import { findCrossing } from './find-crossing.ts'
import type { MapTheme } from './map-theme.ts'

type Colour = `#${string}`
type Validation = NonNullable<ConstructorParameters<typeof TerraDrawPolygonMode>[0]>['validation']

/** Puts a corner after the other. @param onCrossing is told whether the line as it would be now crosses itself */
export function polygonMode(theme: MapTheme, onCrossing: (crossing: boolean) => void) {
  const [ink, rim] = [theme.ink as Colour, theme.rim as Colour]
  return new TerraDrawPolygonMode({
    keyEvents: { cancel: null, finish: 'Enter' },
    showCoordinatePoints: true,
    validation: notCrossing(onCrossing),
    styles: {
      fillColor: theme.territory as Colour,
      fillOpacity: 0.15,
      outlineColor: ink,
      outlineWidth: 2.5,
      closingPointColor: ink,
      closingPointWidth: 6,
      closingPointOutlineColor: rim,
      closingPointOutlineWidth: 2,
      coordinatePointColor: rim,
      coordinatePointWidth: 4,
      coordinatePointOutlineColor: ink,
      coordinatePointOutlineWidth: 1.5,
    },
  })
}

/** Moves, adds and takes away corners of what is closed. */
export function selectMode(theme: MapTheme, onCrossing: (crossing: boolean) => void) {
  const [ink, rim] = [theme.ink as Colour, theme.rim as Colour]
  return new TerraDrawSelectMode({
    keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
    flags: {
      polygon: {
        feature: {
          // The check that the mode has of its own refuses without a word.
          selfIntersectable: true,
          validation: notCrossing(onCrossing),
          draggable: false,
          coordinates: { draggable: true, midpoints: true, deletable: true },
        },
      },
    },
    styles: {
      selectedPolygonColor: theme.territory as Colour,
      selectedPolygonFillOpacity: 0.2,
      selectedPolygonOutlineColor: ink,
      selectedPolygonOutlineWidth: 2.5,
      selectionPointColor: rim,
      selectionPointWidth: 6,
      selectionPointOutlineColor: ink,
      selectionPointOutlineWidth: 2,
      midPointColor: ink,
      midPointWidth: 3.5,
      midPointOutlineColor: rim,
      midPointOutlineWidth: 1.5,
    },
  })
}

/** While it is drawn a line is open: that the straight way back would cross it says nothing until it is closed. */
function notCrossing(onCrossing: (crossing: boolean) => void): Validation {
  let refused = false
  return ({ geometry, properties }, { updateType }) => {
    const [ring = []] = geometry.type === 'Polygon' ? (geometry.coordinates as Position[][]) : []
    const isOpen = properties.currentlyDrawing === true && `${updateType}` !== 'finish'
    // A click keeps the end of the line as it was shown last: where it was not let follow, that is not where the click is.
    const isElsewhere = isOpen && refused && `${updateType}` === 'commit' && !isTwice(ring.slice(-3, -1))
    const valid = !isElsewhere && findCrossing([isOpen ? ring.slice(0, -1) : ring]) === null
    if (`${updateType}` === 'provisional') refused = !valid
    onCrossing(!valid)
    return { valid }
  }
}

const isTwice = ([a, b]: Position[]) => a?.[0] === b?.[0] && a?.[1] === b?.[1]
