import type { Dataset } from '@atlas/shared/dataset'
import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { useMessages } from '../i18n/use-messages.ts'
import { Candidates } from './candidates.tsx'
import { EvidenceLinks } from './evidence-links.tsx'
import { FigureDetails } from './figure-details.tsx'
import classes from './finding-sheet.module.css'
import type { DecidedFinding } from './group-findings.ts'
import { LevelMark } from './level-mark.tsx'
import { RefLink } from './ref-link.tsx'
import { StateBadge } from './state-badge.tsx'

type Props = { dataset: Dataset; finding: DecidedFinding; words: FindingWords }

/** What a finding says, by which rule, and what is behind each of its figures. */
export function FindingFacts({ dataset, finding: { finding, state, decision }, words }: Props) {
  const { t } = useMessages()
  const { name, method } = words.kind(finding.kind)
  return (
    <>
      <div className={classes.badges}>
        <span className={classes.kind}>{finding.subject.length > 0 && name}</span>
        <StateBadge state={state} decision={decision} />
      </div>
      <p className={classes.sentence}>{words.sentence(finding)}</p>
      <p className={classes.level}>
        <LevelMark level={finding.seriousness.level} />
        <span>
          <strong>{words.level(finding.seriousness.level)}</strong> {words.reason(finding)}
        </span>
      </p>
      <EvidenceLinks dataset={dataset} finding={finding} />
      {finding.subject.length > 0 && (
        <section>
          <h3 className={classes.heading}>{t('findings.about')}</h3>
          <ul className={classes.names}>
            {finding.subject.map((ref) => (
              <li key={`${ref.noun} ${ref.id}`}>
                <RefLink dataset={dataset} of={ref} words={words} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className={classes.heading}>{t('findings.figures')}</h3>
        {Object.entries(finding.figures).map(([key, figure]) => (
          <FigureDetails key={key} dataset={dataset} name={key} figure={figure} words={words} />
        ))}
        <details className={classes.figure}>
          <summary>{t('findings.method')}</summary>
          <p className={classes.quiet}>{method}</p>
        </details>
      </section>
      <Candidates dataset={dataset} finding={finding} words={words} />
    </>
  )
}
