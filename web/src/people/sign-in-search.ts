import { useLocation } from '@tanstack/react-router'

export type SignInSearch = {
  /** Where to go on afterwards: a page of the product. */
  from?: string
}

/** An address of somebody else's site is left out: who signs in here stays here. */
export const readSignInSearch = ({ from }: Record<string, unknown>): SignInSearch => ({
  from: typeof from === 'string' && /^\/(?![/\\])/.test(from) ? from : undefined,
})

/** Where to come back to after signing in: here, unless this is where one signs in. */
export const useReturnAddress = (): string | undefined =>
  useLocation({ select: ({ pathname, href }) => (pathname === '/sign-in' ? undefined : href) })
