import type { Figure } from '@atlas/shared/findings/finding'
import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { useMessages } from '../i18n/use-messages.ts'
import { figureWords } from './figure-words.ts'
import classes from './findings.module.css'

type Props = { figures: Readonly<Record<string, Figure>>; words: FindingWords }

/** The figures of a finding in a line: how many of how many, and of how many nobody knows. */
export function FindingFigures({ figures, words }: Props) {
  const messages = useMessages()
  return (
    <ul className={classes.figures}>
      {Object.entries(figures).map(([name, figure]) => (
        <li key={name}>{figureWords(name, figure, words, messages)}</li>
      ))}
    </ul>
  )
}
