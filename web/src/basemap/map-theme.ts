/** Everything a map is drawn in besides the sectors' own colours. */
export type MapTheme = {
  water: string
  land: string
  waterName: string
  building: string
  streets: {
    street: string
    /** Motorways and main roads. */
    road: string
    edge: string
    rail: string
    name: string
    green: string
    /** Where people live or work. */
    quarter: string
  }
  border: string
  placeName: string
  /** Around names, so that they can be read across borders: lighter than all grounds in the light, darker in the dark. */
  halo: string
  territory: string
  territoryName: string
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
    waterName: '#4f7386',
    building: '#ece9e3',
    streets: {
      street: '#ffffff',
      road: '#fdf1d8',
      edge: '#d6d3cb',
      rail: '#c3c3c3',
      name: '#67717a',
      green: '#e2ecdb',
      quarter: '#f2f0ea',
    },
    border: '#b3bbc0',
    placeName: '#5a6670',
    halo: 'rgba(255, 255, 255, 0.9)',
    territory: '#2b6e90',
    territoryName: '#174a63',
    hole: '#b4521e',
    rim: '#ffffff',
    ink: '#1a2126',
  },
  dark: {
    water: '#0d1418',
    land: '#1d252b',
    waterName: '#7fa1b3',
    building: '#262f36',
    streets: {
      street: '#39444d',
      road: '#525a60',
      edge: '#161d22',
      rail: '#4a545c',
      name: '#9aa6af',
      green: '#1f2d26',
      quarter: '#20292f',
    },
    border: '#46525b',
    placeName: '#b4bfc7',
    halo: 'rgba(13, 20, 24, 0.85)',
    territory: '#86b4cb',
    territoryName: '#b3d0e0',
    hole: '#f0a070',
    rim: '#12181c',
    ink: '#f1f4f6',
  },
}
