import type { Dataset } from '@atlas/shared/dataset'
import type { GapWords } from '@atlas/shared/gaps/words/gap-words'
import { useMessages } from '../i18n/use-messages.ts'
import { Candidates } from './candidates.tsx'
import { EvidenceLinks } from './evidence-links.tsx'
import { FigureDetails } from './figure-details.tsx'
import classes from './finding-sheet.module.css'
import type { OneFinding } from './group-findings.ts'
import { LevelMark } from './level-mark.tsx'
import { RefLink } from './ref-link.tsx'
import { StateBadge } from './state-badge.tsx'

type Props = { dataset: Dataset; finding: OneFinding; words: GapWords }

/** What a finding says, by which rule, and what is behind each of its figures. */
export function FindingFacts({ dataset, finding: { gap, state, decision }, words }: Props) {
  const { t } = useMessages()
  const { name, method } = words.kind(gap.kind)
  return (
    <>
      <div className={classes.badges}>
        <span className={classes.kind}>{gap.subject.length > 0 && name}</span>
        <StateBadge state={state} decision={decision} />
      </div>
      <p className={classes.sentence}>{words.sentence(gap)}</p>
      <p className={classes.level}>
        <LevelMark level={gap.seriousness.level} />
        <span>
          <strong>{words.level(gap.seriousness.level)}</strong> {words.reason(gap)}
        </span>
      </p>
      <EvidenceLinks dataset={dataset} gap={gap} />
      {gap.subject.length > 0 && (
        <section>
          <h3 className={classes.heading}>{t('gaps.about')}</h3>
          <ul className={classes.names}>
            {gap.subject.map((ref) => (
              <li key={`${ref.noun} ${ref.id}`}>
                <RefLink dataset={dataset} of={ref} words={words} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className={classes.heading}>{t('gaps.figures')}</h3>
        {Object.entries(gap.figures).map(([key, figure]) => (
          <FigureDetails key={key} dataset={dataset} name={key} figure={figure} words={words} />
        ))}
        <details className={classes.figure}>
          <summary>{t('gaps.method')}</summary>
          <p className={classes.quiet}>{method}</p>
        </details>
      </section>
      <Candidates dataset={dataset} gap={gap} words={words} />
    </>
  )
}
