import { Code } from '@atlas/shared/primitives'
import Type from 'typebox'

/** What an address of an edition's files names. */
export const editionParams = Type.Object({
  slug: { ...Code, description: 'of the alliance' },
  edition: Type.String({ description: 'a number, a number and revision such as `7.r2`, or `latest`' }),
})
