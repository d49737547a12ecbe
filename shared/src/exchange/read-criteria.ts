import type { Answer } from '../criteria.ts'
import { fold } from '../names.ts'
import type { ReadingContext, RowReader } from './row-reader.ts'
import { readChoice } from './words.ts'

/** The answers to the alliance's own criteria, by their ids; `criterion:trust` is the column of the one with this code. */
export function readCriteria(
  row: RowReader,
  { criteria }: ReadingContext,
): Record<string, Answer> | undefined {
  const answers = row.texts('criterion').flatMap(({ qualifier, text, column }): [string, Answer][] => {
    const criterion = criteria.find(({ code }) => code === qualifier)
    if (!criterion) {
      row.fault(column, 'criterion-unknown', qualifier || text)
      return []
    }
    const answer = readAnswer(text, criterion)
    if (answer === undefined) row.fault(column, faultOf[criterion.kind], text, { field: 'criterion' })
    else if (typeof answer === 'string' && answer.length > maxLength)
      row.fault(column, 'too-long', text, { limit: maxLength })
    return answer === undefined ? [] : [[criterion.id, answer]]
  })
  return answers.length > 0 ? Object.fromEntries(answers) : undefined
}

const maxLength = 2000

const faultOf = {
  text: 'too-long',
  number: 'not-a-number',
  'yes-no': 'not-yes-or-no',
  choice: 'not-an-answer',
} as const

function readAnswer(text: string, { kind, choices }: ReadingContext['criteria'][number]): Answer | undefined {
  switch (kind) {
    case 'text':
      return text
    case 'number': {
      const number = Number(text.replace(/\s/g, '').replace(',', '.'))
      return Number.isFinite(number) ? number : undefined
    }
    case 'yes-no': {
      const word = readChoice('yesNo', text)
      return word && word === 'yes'
    }
    case 'choice':
      return choices.find(({ code, labels }) =>
        [code, ...Object.values(labels)].some((name) => fold(name) === fold(text)),
      )?.code
  }
}
