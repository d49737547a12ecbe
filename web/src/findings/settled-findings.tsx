import type { FindingDecision } from '@atlas/shared/finding-decisions'
import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { useMessages } from '../i18n/use-messages.ts'
import { decisionWords } from './decision-words.ts'
import { FindingItem } from './finding-item.tsx'
import { FindingLink } from './finding-link.tsx'
import classes from './findings.module.css'
import { goneTitle } from './gone-title.ts'
import type { DecidedFinding } from './group-findings.ts'

type Props = {
  /** Those that are dismissed or closed and still found. */
  findings: readonly DecidedFinding[]
  /** Decisions about what is not found any more. */
  gone: readonly FindingDecision[]
  words: FindingWords
  slug: string
}

/** What need not be dealt with any more, folded away: dismissed, closed, or gone, and why. */
export function SettledFindings({ findings, gone, words, slug }: Props) {
  const { t } = useMessages()
  const dismissed = findings.filter(({ state }) => state === 'dismissed')
  const closed = findings.filter(({ state }) => state === 'closed')
  const settled = { words, slug }
  return (
    <>
      {dismissed.length > 0 && (
        <details className={classes.settled}>
          <summary>{t('findings.dismissed', { n: dismissed.length })}</summary>
          <ul className={classes.list}>
            {dismissed.map((decided) => (
              <FindingItem key={decided.finding.id} finding={decided} {...settled} />
            ))}
          </ul>
        </details>
      )}
      {closed.length + gone.length > 0 && (
        <details className={classes.settled}>
          <summary>{t('findings.closed', { n: closed.length + gone.length })}</summary>
          <ul className={classes.list}>
            {gone.map((decision) => (
              <GoneItem key={decision.id} decision={decision} {...settled} />
            ))}
            {closed.map((decided) => (
              <FindingItem key={decided.finding.id} finding={decided} {...settled} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function GoneItem({
  decision,
  words,
  slug,
}: {
  decision: FindingDecision
  words: FindingWords
  slug: string
}) {
  const messages = useMessages()
  const { t } = messages
  const sentences = decisionWords(decision, null, messages)
  return (
    <li className={classes.item}>
      <div className={classes.told}>
        <FindingLink slug={slug} id={decision.finding}>
          {goneTitle(decision.finding, words)}
        </FindingLink>
        <p className={classes.sentence}>
          {decision.state !== 'closed' && `${t('findings.gone')} `}
          {sentences.join(' ')}
        </p>
      </div>
    </li>
  )
}
