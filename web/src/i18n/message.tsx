import { Trans } from '@lingui/react'
import type { ReactElement } from 'react'
import type { MessageKey, MessageValues } from './use-messages.ts'

type Props = {
  id: MessageKey
  values?: MessageValues
  /** Elements for the tags of the sentence: `<link>…</link>` takes `components.link`. */
  components?: Record<string, ReactElement>
}

/** A sentence of the catalogue with elements inside it. */
export const Message = (props: Props) => <Trans {...props} />
