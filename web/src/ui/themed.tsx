import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { theme } from './theme.ts'

/** Style elements that are made in the browser pass the content security policy by this; the service fills it in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
// What keeps a page from scrolling behind a dialog makes its own style element, and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce })

/** Theme and colour scheme, and the words that components bring along. */
export function Themed({ children }: { children: ReactNode }) {
  const { t } = useMessages()
  const spoken = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: { CloseButton: { defaultProps: { 'aria-label': t('shell.close') } } },
      }),
    [t],
  )
  return (
    <MantineProvider
      theme={spoken}
      defaultColorScheme="auto"
      deduplicateInlineStyles
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  )
}
