import { queryOptions } from '@tanstack/react-query'
import { type Language, speakerOf } from './language.ts'
import { type Messages, messagesIn } from './use-messages.ts'

/** The words of a document, in its own language whatever that of the page is. */
export const documentMessages = async (language: Language): Promise<Messages> =>
  messagesIn(language, await speakerOf(language))

/** The same, kept: a catalogue does not change while the page is open. */
export const documentMessagesQuery = (language: Language) =>
  queryOptions({
    queryKey: ['document words', language],
    queryFn: () => documentMessages(language),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
