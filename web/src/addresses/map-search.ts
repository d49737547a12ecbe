/** What territories are shaded by: how well a sector covers them, or how far it or a need is from the people there. */
export type Shade =
  | { measure: 'coverage'; noun: 'sector'; code: string }
  | { measure: 'access'; noun: 'sector' | 'need'; code: string }

/** What the address says of the map besides filter and selection. */
export type MapSearch = {
  /** `coverage.sector.health`, `access.need.housing` */
  shade?: string
}

const known = /^(coverage\.sector|access\.(?:sector|need))\.[a-z0-9]+(-[a-z0-9]+)*$/

export const readMapSearch = ({ shade }: Record<string, unknown>): MapSearch => ({
  shade: typeof shade === 'string' && known.test(shade) ? shade : undefined,
})

export const writeShade = ({ measure, noun, code }: Shade): string => `${measure}.${noun}.${code}`

export function readShade({ shade }: MapSearch): Shade | null {
  const [measure, noun, code] = shade?.split('.') ?? []
  return code === undefined ? null : ({ measure, noun, code } as Shade)
}
