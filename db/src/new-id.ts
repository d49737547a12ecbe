import { v7 as uuid } from 'uuid'

/** A new identifier: UUID version 7, so that rows made together lie together. */
export const newId = (): string => uuid()
