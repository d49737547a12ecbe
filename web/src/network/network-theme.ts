/** Everything a network is drawn in besides the sectors' own colours. */
export type NetworkTheme = {
  ground: string
  text: string
  /** Ties at rest; many of them are drawn nearer to the ground. */
  tie: string
  /** Ties of the one in focus. */
  litTie: string
  wantedTie: string
  /** Around the selected. */
  ring: string
  /** How far those out of focus go into the ground, 0 to 1. */
  fog: number
}

export const networkThemes: Record<'light' | 'dark', NetworkTheme> = {
  light: {
    ground: '#fbfcfc',
    text: '#1a2126',
    tie: '#9aa7b0',
    litTie: '#3d4c57',
    wantedTie: '#b4632a',
    ring: '#1a2126',
    fog: 0.82,
  },
  dark: {
    ground: '#14191d',
    text: '#e4e9ec',
    tie: '#5b6871',
    litTie: '#c3ccd3',
    wantedTie: '#e39a5f',
    ring: '#ffffff',
    fog: 0.8,
  },
}
