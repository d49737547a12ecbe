import type { ReadTrx } from '@atlas/db/tenancy'
import type { Answer, Criterion } from '@atlas/shared/criteria'
import type { FieldFault } from '@atlas/shared/problems'
import { Problem } from '../http/problem.ts'

/**
 * Refuses answers to what the alliance does not ask, and such as its criteria do not take. The criteria stay as they are
 * until the transaction ends, so that no answer outlives its question.
 * @param answers by id of the criterion
 * @throws Problem invalid-reference, invalid-request
 */
export async function checkAnswers(trx: ReadTrx, answers: Record<string, Answer> | undefined): Promise<void> {
  if (!answers || Object.keys(answers).length === 0) return
  const asked = await trx.selectFrom('criterion').select(['id', 'kind', 'choices']).forShare().execute()
  const errors = Object.entries(answers).flatMap(([id, answer]) => {
    const wrong = faultOf(
      answer,
      asked.find((criterion) => criterion.id === id),
    )
    return wrong ? { pointer: `/criteria/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`, ...wrong } : []
  })
  if (errors.length === 0) return
  const unknown = errors.some(({ code }) => code === 'reference')
  throw new Problem(unknown ? 'invalid-reference' : 'invalid-request', { errors })
}

const types = { text: 'string', choice: 'string', number: 'number', 'yes-no': 'boolean' } as const

function faultOf(
  answer: Answer,
  criterion: Pick<Criterion, 'kind' | 'choices'> | undefined,
): Omit<FieldFault, 'pointer'> | undefined {
  if (!criterion) return { code: 'reference', message: 'This alliance has no criterion with this id.' }
  const type = types[criterion.kind]
  if (typeof answer !== type)
    return {
      code: type === 'number' ? 'number' : 'type',
      message: `Send a ${type} here, not a ${typeof answer}.`,
    }
  const codes = criterion.choices.map(({ code }) => code)
  if (criterion.kind === 'choice' && !codes.includes(String(answer)))
    return { code: 'enum', message: `Send one of: ${codes.join(', ')}.` }
}
