import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import type { Messages } from '../i18n/use-messages.ts'
import type { Topic } from './group-findings.ts'

/** What findings of a topic are called together, and how they are found. */
export const topicWords = (
  topic: Topic,
  words: FindingWords,
  { t }: Messages,
): { name: string; method: string } =>
  topic === 'unknown' ? { name: t('report.unknown'), method: t('report.unknown.text') } : words.kind(topic)
