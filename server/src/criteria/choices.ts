import type { Criterion, CriterionKind } from '@atlas/shared/criteria'
import { fault } from '../http/problem.ts'

/**
 * A choice offers something, nothing twice; other kinds of criterion offer nothing.
 * @throws Problem invalid-request
 */
export function checkChoices(kind: CriterionKind, choices: Criterion['choices']): void {
  if (kind === 'choice' && choices.length === 0)
    throw fault('invalid-request', '/choices', 'minItems', 'Send at least one choice.')
  if (kind !== 'choice' && choices.length > 0)
    throw fault('invalid-request', '/choices', 'maxItems', 'Only a criterion of the kind choice has choices.')
  const codes = choices.map(({ code }) => code)
  const again = codes.findIndex((code, nth) => codes.indexOf(code) < nth)
  if (again >= 0)
    throw fault(
      'invalid-request',
      `/choices/${again}/code`,
      'uniqueItems',
      'Another choice has this code. Choose another one.',
    )
}
