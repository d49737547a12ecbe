import { useMediaQuery } from '@mantine/hooks'

/** Whether the window is a phone's: the views move to the bottom, tables become cards. As in the style sheets. */
export const useNarrow = (): boolean =>
  useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })

/** Whether the window is a tablet's at most: there is no room for tools beside tools. As in the style sheets. */
export const useCompact = (): boolean =>
  useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
