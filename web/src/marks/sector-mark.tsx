import { legible, noSectorColour } from '@atlas/shared/marks/colours'
import { markOf, markPath } from '@atlas/shared/marks/marks'
import { useComputedColorScheme } from '@mantine/core'
import { useId } from 'react'

type Props = {
  /** Position in `dataset.sectors`; undefined for "no sector". */
  sector: number | undefined
  /** `#rrggbb` */
  colour: string | undefined
  /** Height and width in pixels. */
  size?: number
  /** Missing actors are striped wherever they are drawn. */
  hatched?: boolean
}

/** What the page is drawn on, `#rrggbb`, in each colour scheme. */
const pageGrounds = { light: '#ffffff', dark: '#1a2126' } as const

/** A sector's sign beside its name: outline and colour. Says nothing by itself. */
export function SectorMark({ sector, colour = noSectorColour, size = 16, hatched = false }: Props) {
  const scheme = useComputedColorScheme('light')
  const stripes = useId()
  const path = markPath(markOf(sector), 7)
  const ink = legible(colour, pageGrounds[scheme])
  return (
    <svg width={size} height={size} viewBox="-11 -11 22 22" aria-hidden="true" style={{ flex: 'none' }}>
      {hatched && (
        <pattern
          id={stripes}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2.2" height="5" fill={ink} />
        </pattern>
      )}
      <path
        d={path}
        fill={hatched ? `url(#${stripes})` : ink}
        stroke={hatched ? ink : 'none'}
        strokeWidth="1.5"
        fillRule="evenodd"
      />
    </svg>
  )
}
