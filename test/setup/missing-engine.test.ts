import { inject, test } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Why a project's tests are not run on this machine, and what to install. */
    missing: string | undefined
  }
}

test.skip(inject('missing') ?? 'nothing is missing', () => {})
