/** What stands for "no sector". */
export const noSectorColour = '#7d8790'

type Rgb = readonly [red: number, green: number, blue: number]

/**
 * A sector's colour where it is drawn: moved towards black or white until shapes of it stand out from the ground
 * (WCAG 2.2, 1.4.11: 3 to 1).
 * @param colour `#rrggbb`
 * @param ground what it is drawn on, `#rrggbb`
 */
export function legible(colour: string, ground: string): string {
  const towards: Rgb = luminance(rgb(ground)) > 0.2 ? [0, 0, 0] : [255, 255, 255]
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = hex(mix(rgb(colour), towards, share))
    if (contrast(rgb(mixed), rgb(ground)) >= 3) return mixed
  }
  return hex(towards)
}

/**
 * A colour as it looks through fog: opaque, for renderers that blend badly.
 * @param share of the fog, 0 to 1
 */
export const fade = (colour: string, fog: string, share: number): string =>
  hex(mix(rgb(colour), rgb(fog), share))

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

export const rgb = (colour: string): Rgb => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const hex = (colour: Rgb) =>
  `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
]

/** Relative luminance of sRGB (WCAG 2.2). */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
