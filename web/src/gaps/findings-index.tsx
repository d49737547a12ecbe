import type { GapWords } from '@atlas/shared/gaps/words/gap-words'
import { UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './findings.module.css'
import { type FindingGroup, findingsIn, groupId } from './group-findings.ts'
import { LevelMark } from './level-mark.tsx'
import { topicWords } from './topic-words.ts'

type Props = { groups: readonly FindingGroup[]; words: GapWords }

/** What is found, a line a group with how many and how serious: beside the findings, or folded above them. */
export function FindingsIndex({ groups, words }: Props) {
  const { t } = useMessages()
  const isBeside = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const entries = <Entries groups={groups} words={words} />
  return (
    <nav className={classes.index} aria-label={t('gaps.index')}>
      {isBeside ? (
        entries
      ) : (
        <details>
          <summary>{t('gaps.index')}</summary>
          {entries}
        </details>
      )}
    </nav>
  )
}

function Entries({ groups, words }: Props) {
  const messages = useMessages()
  const goTo = (group: FindingGroup) => {
    const heading = document.getElementById(groupId(group))
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <ul className={classes.list}>
      {groups.map((group) => (
        <li key={groupId(group)}>
          <UnstyledButton className={classes.entry} onClick={() => goTo(group)}>
            <LevelMark
              level={group.by === 'kind' ? (group.runs[0]?.level ?? 'low') : group.level}
              size={15}
            />
            <span>
              {group.by === 'kind' ? topicWords(group.topic, words, messages).name : words.level(group.level)}
            </span>
            <span className={classes.count}>{messages.number(findingsIn(group))}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
