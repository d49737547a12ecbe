import type { Figure } from '@atlas/shared/gaps/gap'
import type { GapWords } from '@atlas/shared/gaps/words/gap-words'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './findings.module.css'

type Props = { figures: Readonly<Record<string, Figure>>; words: GapWords }

/** The figures of a finding in a line: how many of how many, and of how many nobody knows. */
export function FindingFigures({ figures, words }: Props) {
  const { t } = useMessages()
  return (
    <ul className={classes.figures}>
      {Object.entries(figures).map(([name, { n, total, unknown }]) => (
        <li key={name}>{t('gaps.figure', { name: words.figure(name), n, total, unknown })}</li>
      ))}
    </ul>
  )
}
