import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { FindingList } from './finding-list.tsx'
import classes from './findings.module.css'
import { findingsIn, type FindingGroup as Group, groupId } from './group-findings.ts'
import { LevelMark } from './level-mark.tsx'
import { topicWords } from './topic-words.ts'

type Props = {
  group: Group
  words: FindingWords
  slug: string
  /** A drawing of what the group is about. */
  children?: ReactNode
}

/** Findings of one topic with how they are found, or of one level; in it, each rule with what it makes serious. */
export function FindingGroup({ group, words, slug, children }: Props) {
  const messages = useMessages()
  const { t } = messages
  const id = groupId(group)
  const topic = group.by === 'kind' ? topicWords(group.topic, words, messages) : undefined
  return (
    <section className={classes.group} aria-labelledby={id}>
      <header className={classes.groupHead}>
        <h2 id={id} className={classes.groupTitle} tabIndex={-1}>
          {group.by === 'level' && <LevelMark level={group.level} size={20} />}
          {group.by === 'level' ? words.level(group.level) : topic?.name}
          <span className={classes.count}>{t('findings.count', { n: findingsIn(group) })}</span>
        </h2>
        {topic && <p className={classes.method}>{topic.method}</p>}
      </header>
      {children}
      {group.runs.map(({ topic: ofTopic, level, reason, findings: [first, ...others] }) => {
        if (!first) return null
        const rule = words.reason(first.finding)
        return (
          <div key={`${ofTopic} ${reason}`} className={classes.run}>
            <h3 className={classes.rule}>
              <strong>
                {group.by === 'level' ? topicWords(ofTopic, words, messages).name : words.level(level)}
              </strong>{' '}
              {rule}
            </h3>
            <FindingList
              findings={[first, ...others]}
              words={words}
              slug={slug}
              label={rule}
              named={ofTopic !== 'unknown'}
            />
          </div>
        )
      })}
    </section>
  )
}
