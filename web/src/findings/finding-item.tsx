import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { VisuallyHidden } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { FindingFigures } from './finding-figures.tsx'
import { FindingLink } from './finding-link.tsx'
import classes from './findings.module.css'
import type { DecidedFinding } from './group-findings.ts'
import { LevelMark } from './level-mark.tsx'
import { StateBadge } from './state-badge.tsx'

type Props = {
  finding: DecidedFinding
  words: FindingWords
  slug: string
  /** The name of its kind stands above: of the whole alliance it is not said again. */
  named?: boolean
}

/** A finding to read in a list; its title opens all there is about it. */
export function FindingItem({ finding: { finding, state, decision }, words, slug, named = false }: Props) {
  const { t } = useMessages()
  const ofAll = named && finding.subject.length === 0
  const level = words.level(finding.seriousness.level)
  return (
    <li className={classes.item}>
      <LevelMark level={finding.seriousness.level} />
      <div className={classes.told}>
        <div className={classes.title}>
          <FindingLink slug={slug} id={finding.id}>
            {ofAll ? t('findings.ofAll') : words.title(finding)}
            <VisuallyHidden>{` (${ofAll ? `${words.title(finding)}, ${level}` : level})`}</VisuallyHidden>
          </FindingLink>
          <StateBadge state={state} decision={decision} />
        </div>
        <p className={classes.sentence}>{words.sentence(finding)}</p>
        <FindingFigures figures={finding.figures} words={words} />
        {state === 'dismissed' && decision?.reason && (
          <p className={classes.reason}>{t('findings.dismissed.because', { reason: decision.reason })}</p>
        )}
      </div>
    </li>
  )
}
