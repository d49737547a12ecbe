import type { FieldFault } from '@atlas/shared/problems'
import { i18n } from '../i18n/language.ts'
import type { MessageKey, Messages } from '../i18n/use-messages.ts'
import { ProblemError, UnreachableError } from '../service/api.ts'

/** Errors of pieces of the program that did not arrive: the service is away, or has a newer program. */
const notArrived = new WeakSet<Error>()
window.addEventListener('vite:preloadError', ({ payload }) => notArrived.add(payload))

/** Whether only loading the page anew can help: the browser does not ask for such a piece again by itself. */
export const needsReload = (error: unknown): boolean => error instanceof Error && notArrived.has(error)

/** What went wrong and what to do, in the reader's language. */
export function sentenceOf(error: unknown, t: Messages['t']): string {
  if (error instanceof ProblemError)
    return t(keyed(`problems.${error.slug}`) ?? 'problems.internal', {
      minutes: Math.ceil((error.retryAfter ?? 60) / 60),
    })
  if (error instanceof UnreachableError || needsReload(error)) return t('problems.unreachable')
  return t('problems.unexpected')
}

type Fault = Pick<FieldFault, 'pointer' | 'code'> & { limit?: number }

/** The same for one field: as for this very field, or as for any. */
export function sentenceOfFault({ pointer, code, limit }: Fault, t: Messages['t']): string {
  const field = pointer.split(/[/.]/).findLast((key) => !/^\d*$/.test(key))
  if (limit !== undefined && keyed(`problems.limit.${code}`))
    return t(keyed(`problems.limit.${code}`) as MessageKey, { limit })
  const key =
    keyed(`problems.fault.${code}.${field}`) ??
    keyed(`problems.fault.${code}`) ??
    keyed(`problems.fault.other.${field}`) ??
    'problems.fault.other'
  return t(key)
}

/**
 * Where a form shows a fault: words in several languages have a field each, and so have those of each choice; other
 * lists and shapes have one as a whole.
 * @param pointer `/labels/fr`, `/choices/0/labels/fr`, `/boundary/coordinates/0/0`
 * @returns `labels.fr`, `choices.0.labels.fr`, `boundary`
 */
export function fieldOf(pointer: string): string {
  const keys = pointer.split('/').slice(1)
  return ['labels', 'names'].includes(keys.at(-2) ?? '') ? keys.join('.') : (keys[0] ?? '')
}

/** Sentences by field, for a Mantine form. The first fault of a field stands. */
export const errorsByField = (faults: readonly Fault[], t: Messages['t']): Record<string, string> =>
  Object.fromEntries(faults.toReversed().map((fault) => [fieldOf(fault.pointer), sentenceOfFault(fault, t)]))

const keyed = (key: string): MessageKey | undefined =>
  key in i18n.messages ? (key as MessageKey) : undefined
