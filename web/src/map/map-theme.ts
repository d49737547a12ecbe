/** Everything a map is drawn in besides the sectors' own colours. */
export type MapTheme = {
  water: string
  land: string
  border: string
  placeName: string
  /** Around names, so that they can be read across borders. */
  halo: string
  territory: string
  /** What is not there, as in the matrix. */
  hole: string
  /** Rim of marks, and the ground of striped ones. */
  rim: string
  /** Words and rings of the organisations. */
  ink: string
}

export const mapThemes: Record<'light' | 'dark', MapTheme> = {
  light: {
    water: '#dbe6ec',
    land: '#fafaf7',
    border: '#b3bbc0',
    placeName: '#5a6670',
    halo: '#fafaf7',
    territory: '#2b6e90',
    hole: '#b4521e',
    rim: '#ffffff',
    ink: '#1a2126',
  },
  dark: {
    water: '#0d1418',
    land: '#1d252b',
    border: '#46525b',
    placeName: '#a3afb8',
    halo: '#1d252b',
    territory: '#86b4cb',
    hole: '#f0a070',
    rim: '#12181c',
    ink: '#f1f4f6',
  },
}
