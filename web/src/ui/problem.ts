import type { FieldFault } from '@atlas/shared/problems'
import { ProblemError, UnreachableError } from '../api.ts'
import { i18n } from '../i18n/language.ts'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'

/** Errors of pieces of the program that did not arrive: the service is away, or has a newer program. */
const notArrived = new WeakSet<Error>()
window.addEventListener('vite:preloadError', ({ payload }) => notArrived.add(payload))

/** Whether only loading the page anew can help: the browser does not ask for such a piece again by itself. */
export const needsReload = (error: unknown): boolean => error instanceof Error && notArrived.has(error)

/** What went wrong and what to do, in the reader's language. */
export function sentenceOf(error: unknown, t: Messages['t']): string {
  if (error instanceof ProblemError) return t(keyed(`problems.${error.slug}`) ?? 'problems.internal')
  if (error instanceof UnreachableError || needsReload(error)) return t('problems.unreachable')
  return t('problems.unexpected')
}

/** The same for one field. */
export const sentenceOfFault = (fault: FieldFault, t: Messages['t']): string =>
  t(keyed(`problems.fault.${fault.code}`) ?? 'problems.fault.other')

/**
 * Sentences by field for a Mantine form: `/locations/0/point` becomes `locations.0.point`.
 * @param error anything thrown; only a refusal with faults has fields
 */
export function fieldErrorsOf(error: unknown, t: Messages['t']): Record<string, string> {
  if (!(error instanceof ProblemError)) return {}
  return Object.fromEntries(
    error.faults.map((fault) => [
      fault.pointer.replace(/^\//, '').replaceAll('/', '.'),
      sentenceOfFault(fault, t),
    ]),
  )
}

const keyed = (key: string): MessageKey | undefined =>
  key in i18n.messages ? (key as MessageKey) : undefined
