import { useMediaQuery } from '@mantine/hooks'

/** Whether the window is a phone's: the views move to the bottom, tables become cards. As in the style sheets. */
export const useNarrow = (): boolean =>
  useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
