import type { GapWords } from '@atlas/shared/gaps/words/gap-words'
import { VisuallyHidden } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { FindingFigures } from './finding-figures.tsx'
import { FindingLink } from './finding-link.tsx'
import classes from './findings.module.css'
import type { OneFinding } from './group-findings.ts'
import { LevelMark } from './level-mark.tsx'
import { StateBadge } from './state-badge.tsx'

type Props = {
  finding: OneFinding
  words: GapWords
  slug: string
  /** The name of its kind stands above: of the whole alliance it is not said again. */
  named?: boolean
}

/** A finding to read in a list; its title opens all there is about it. */
export function FindingItem({ finding: { gap, state, decision }, words, slug, named = false }: Props) {
  const { t } = useMessages()
  const ofAll = named && gap.subject.length === 0
  const level = words.level(gap.seriousness.level)
  return (
    <li className={classes.item}>
      <LevelMark level={gap.seriousness.level} />
      <div className={classes.told}>
        <div className={classes.title}>
          <FindingLink slug={slug} id={gap.id}>
            {ofAll ? t('gaps.ofAll') : words.title(gap)}
            <VisuallyHidden>{` (${ofAll ? `${words.title(gap)}, ${level}` : level})`}</VisuallyHidden>
          </FindingLink>
          <StateBadge state={state} decision={decision} />
        </div>
        <p className={classes.sentence}>{words.sentence(gap)}</p>
        <FindingFigures figures={gap.figures} words={words} />
        {state === 'dismissed' && decision?.reason && (
          <p className={classes.reason}>{t('gaps.dismissed.because', { reason: decision.reason })}</p>
        )}
      </div>
    </li>
  )
}
