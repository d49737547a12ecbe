import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { useMessages } from '../i18n/use-messages.ts'
import { Contents } from '../ui/contents.tsx'
import classes from './findings.module.css'
import { type FindingGroup, findingsIn, groupId } from './group-findings.ts'
import { LevelMark } from './level-mark.tsx'
import { topicWords } from './topic-words.ts'

type Props = { groups: readonly FindingGroup[]; words: FindingWords }

/** What is found, a line a group with how many and how serious. */
export function FindingsIndex({ groups, words }: Props) {
  const messages = useMessages()
  return (
    <Contents
      label={messages.t('findings.index')}
      className={classes.index}
      entries={groups.map((group) => ({
        id: groupId(group),
        name: group.by === 'kind' ? topicWords(group.topic, words, messages).name : words.level(group.level),
        sign: (
          <LevelMark level={group.by === 'kind' ? (group.runs[0]?.level ?? 'low') : group.level} size={15} />
        ),
        count: messages.number(findingsIn(group)),
      }))}
    />
  )
}
