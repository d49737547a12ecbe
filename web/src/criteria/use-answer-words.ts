import type { Answer, Criterion } from '@atlas/shared/criteria'
import { useMessages } from '../i18n/use-messages.ts'

/** The answer to a criterion in words; without one, that nothing was answered. */
export function useAnswerWords(languages: readonly string[]) {
  const { t, label, number } = useMessages()
  return ({ choices }: Pick<Criterion, 'choices'>, answer: Answer | undefined): string => {
    if (answer === undefined || answer === '') return t('criteria.unanswered')
    if (typeof answer === 'boolean') return t(answer ? 'criteria.yes' : 'criteria.no')
    if (typeof answer === 'number') return number(answer)
    const choice = choices.find(({ code }) => code === answer)
    return choice ? label(choice.labels, ...languages) : answer
  }
}
