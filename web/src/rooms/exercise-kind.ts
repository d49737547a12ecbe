import type { Exercise } from '@atlas/shared/workshops'
import type { MessageKey } from '../i18n/use-messages.ts'

/** What the kind of an exercise is called. */
export const kindKey = ({ kind }: Pick<Exercise, 'kind'>): MessageKey => `workshops.kind.${kind}`
