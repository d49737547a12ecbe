/** West, south, east and north ends in degrees. */
type Box = readonly [west: number, south: number, east: number, north: number]

/**
 * Where the postal codes of France lie, by their first two digits, which are those of a département; west, south, east and
 * north in degrees, from the outlines of the IGN (Admin Express, open licence).
 */
const boxes: ReadonlyMap<string, Box> = new Map(
  `01 4.73 45.61 6.17 46.51, 02 2.96 48.84 4.26 50.07, 03 2.28 45.93 4.0 46.8, 04 5.5 43.67 6.96 44.66,
  05 5.42 44.19 7.08 45.13, 06 6.64 43.48 7.72 44.36, 07 3.86 44.26 4.89 45.37, 08 4.03 49.23 5.39 50.16,
  09 0.83 42.57 2.18 43.32, 10 3.39 47.92 4.86 48.71, 11 1.69 42.65 3.24 43.45, 12 1.84 43.69 3.45 44.94,
  13 4.23 43.16 5.8 43.92, 14 -1.16 48.75 0.45 49.43, 15 2.06 44.62 3.36 45.48, 16 -0.46 45.19 0.94 46.14,
  17 -1.56 45.09 0.01 46.37, 18 1.78 46.42 3.08 47.63, 19 1.23 44.92 2.53 45.76, 20 8.55 41.37 9.56 43.01,
  21 4.07 46.9 5.52 48.03, 22 -3.66 48.03 -1.91 48.87, 23 1.37 45.66 2.61 46.45, 24 -0.04 44.58 1.45 45.71,
  25 5.7 46.55 7.06 47.56, 26 4.65 44.12 5.83 45.34, 27 0.3 48.67 1.8 49.48, 28 0.77 47.95 1.99 48.94,
  29 -5.1 47.76 -3.39 48.73, 30 3.26 43.46 4.84 44.46, 31 0.44 42.69 2.05 43.92, 32 -0.28 43.31 1.2 44.08,
  33 -1.26 44.19 0.32 45.56, 34 2.55 43.21 4.19 43.97, 35 -2.29 47.63 -1.02 48.7, 36 0.87 46.35 2.2 47.28,
  37 0.05 46.74 1.37 47.71, 38 4.74 44.7 6.36 45.88, 39 5.26 46.26 6.21 47.3, 40 -1.52 43.49 0.14 44.53,
  41 0.58 47.19 2.25 48.13, 42 3.69 45.23 4.76 46.28, 43 3.1 44.74 4.49 45.43, 44 -2.56 46.86 -0.95 47.83,
  45 1.51 47.48 3.13 48.34, 46 0.98 44.2 2.21 45.05, 47 -0.14 43.98 1.08 44.76, 48 2.98 44.11 4.0 44.97,
  49 -1.34 46.98 0.23 47.81, 50 -1.95 48.46 -0.74 49.73, 51 3.4 48.52 5.04 49.41, 52 4.64 47.58 5.89 48.69,
  53 -1.24 47.73 -0.05 48.56, 54 5.46 48.35 7.12 49.56, 55 4.89 48.42 5.85 49.62, 56 -3.73 47.28 -2.04 48.2,
  57 5.89 48.53 7.64 49.51, 58 2.85 46.65 4.23 47.59, 59 2.07 49.97 4.23 51.09, 60 1.69 49.06 3.16 49.76,
  61 -0.86 48.18 0.97 48.97, 62 1.56 50.04 3.19 51.01, 63 2.39 45.29 3.98 46.25, 64 -1.79 42.78 0.03 43.6,
  65 -0.33 42.67 0.65 43.61, 66 1.73 42.33 3.17 42.92, 67 6.96 48.12 8.23 49.07, 68 6.85 47.42 7.62 48.31,
  69 4.25 45.45 5.16 46.3, 70 5.37 47.25 6.82 48.02, 71 3.63 46.16 5.46 47.16, 72 -0.45 47.57 0.91 48.48,
  73 5.62 45.05 7.18 45.94, 74 5.81 45.68 7.04 46.41, 75 2.22 48.82 2.46 48.9, 76 0.07 49.25 1.79 50.07,
  77 2.4 48.12 3.56 49.12, 78 1.45 48.44 2.23 49.08, 79 -0.89 45.97 0.22 47.11, 80 1.38 49.57 3.18 50.36,
  81 1.54 43.38 2.94 44.2, 82 0.74 43.77 1.99 44.39, 83 5.66 42.98 6.93 43.81, 84 4.65 43.66 5.76 44.42,
  85 -2.4 46.27 -0.54 47.08, 86 -0.1 46.05 1.21 47.18, 87 0.63 45.44 1.9 46.4, 88 5.41 47.81 7.2 48.51,
  89 2.85 47.31 4.34 48.4, 90 6.76 47.43 7.14 47.82, 91 1.91 48.29 2.59 48.78, 92 2.15 48.73 2.34 48.95,
  93 2.29 48.81 2.59 49.01, 94 2.31 48.69 2.61 48.86, 95 1.61 48.91 2.59 49.23`
    .split(',')
    .map((line) => line.trim().split(' '))
    .map(([area = '', ...ends]) => [area, ends.map(Number) as unknown as Box]),
)

/** Parts of France that are countries of their own to the gazetteer, by the first three digits of their postal codes. */
const overseas: Readonly<Record<string, string>> = {
  971: 'GP',
  972: 'MQ',
  973: 'GF',
  974: 'RE',
  975: 'PM',
  976: 'YT',
  977: 'BL',
  978: 'MF',
  986: 'WF',
  987: 'PF',
  988: 'NC',
}

/** The country of an area where that is one of its own to the gazetteer. */
export const countryOfArea = (area: string | null): string | undefined =>
  area === null ? undefined : overseas[area]

/** Outlines are simplified, and a commune may have its post from across the border: in degrees, some kilometres. */
const margin = 0.05

/** Whether a position lies where the postal codes of an area do; undefined where nothing is known of the area. */
export function isInArea(
  [longitude, latitude]: readonly [number, number],
  area: string,
): boolean | undefined {
  const box = boxes.get(area)
  if (!box) return
  const [west, south, east, north] = box
  return (
    longitude >= west - margin &&
    longitude <= east + margin &&
    latitude >= south - margin &&
    latitude <= north + margin
  )
}
