const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/**
 * A size in words, in the unit that suits it: “1.4 MB”, « 1,4 Mo ».
 * @param bytes a megabyte is 1024 × 1024 of them, as file managers say it
 */
export function fileSize(bytes: number, language: string): string {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1)
  const value = bytes / 1024 ** power
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
