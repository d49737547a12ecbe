import type { GapWords } from '@atlas/shared/gaps/words/gap-words'
import { type ReactNode, useId } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { FindingList } from './finding-list.tsx'
import classes from './findings.module.css'
import type { FindingGroup as Group } from './group-findings.ts'
import { LevelMark } from './level-mark.tsx'

type Props = {
  group: Group
  words: GapWords
  slug: string
  /** A drawing of what the group is about. */
  children?: ReactNode
}

/** Findings of one kind with how they are found, or of one level; in it, each rule with what it makes serious. */
export function FindingGroup({ group, words, slug, children }: Props) {
  const { t } = useMessages()
  const id = useId()
  const n = group.runs.reduce((sum, { findings }) => sum + findings.length, 0)
  const kind = group.by === 'kind' ? words.kind(group.kind) : undefined
  return (
    <section className={classes.group} aria-labelledby={id}>
      <header className={classes.groupHead}>
        <h2 id={id} className={classes.groupTitle}>
          {group.by === 'level' && <LevelMark level={group.level} size={20} />}
          {group.by === 'level' ? words.level(group.level) : kind?.name}
          <span className={classes.count}>{t('gaps.count', { n })}</span>
        </h2>
        {kind && <p className={classes.method}>{kind.method}</p>}
      </header>
      {children}
      {group.runs.map(({ kind: ofKind, level, reason, findings: [first, ...others] }) => {
        if (!first) return null
        const rule = words.reason(first.gap)
        return (
          <div key={`${ofKind} ${reason}`} className={classes.run}>
            <h3 className={classes.rule}>
              <strong>{group.by === 'level' ? words.kind(ofKind).name : words.level(level)}</strong> {rule}
            </h3>
            <FindingList findings={[first, ...others]} words={words} slug={slug} label={rule} />
          </div>
        )
      })}
    </section>
  )
}
