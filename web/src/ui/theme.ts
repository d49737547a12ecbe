import { Autocomplete, Button, createTheme, type MantineColorsTuple, Menu, Select } from '@mantine/core'

/** The one accent: the blue-green of printed maps' water. Sectors have the other colours to themselves. */
const ink: MantineColorsTuple = [
  '#edf5f9',
  '#d9e8f0',
  '#b3d0e0',
  '#86b4cb',
  '#5f9bb8',
  '#3f83a4',
  '#2b6e90',
  '#1d5a79',
  '#174a63',
  '#103648',
]

const dark: MantineColorsTuple = [
  '#d3d9de',
  '#b6bfc6',
  '#8f9aa3',
  '#6a757e',
  '#414b53',
  '#343d45',
  '#262e35',
  '#1a2126',
  '#141a1e',
  '#0d1215',
]

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark },
  autoContrast: true,
  defaultRadius: 'sm',
  fontFamily:
    '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace',
  headings: { fontWeight: '650', textWrap: 'balance' },
  components: {
    Button: Button.extend({
      defaultProps: { fw: 500 },
      // One size of words in a row of tools, whatever the height of what they are in.
      vars: (_, { size }) => ({
        root: size === 'compact-md' ? { '--button-fz': 'var(--mantine-font-size-sm)' } : {},
      }),
    }),
    // Led to by a fault, a list that opens would cover what is said about it.
    Autocomplete: Autocomplete.extend({ defaultProps: { openOnFocus: false } }),
    Select: Select.extend({ defaultProps: { openOnFocus: false } }),
    // Opened by a key, a menu begins at its first item, and it stays in the landmark that its button is in.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false } }),
    // A dialog's head would pass for a second banner of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    ModalTitle: { defaultProps: { fw: 650 } },
    DrawerHeader: { defaultProps: { role: 'none' } },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
})
