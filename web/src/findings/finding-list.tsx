import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { FindingItem } from './finding-item.tsx'
import classes from './findings.module.css'
import type { DecidedFinding } from './group-findings.ts'

type Props = {
  findings: readonly DecidedFinding[]
  words: FindingWords
  slug: string
  /** Names the list. */
  label: string
  /** The name of their kind stands above. */
  named?: boolean
}

/** So many of a list are told at first: whoever wants the others asks for them. */
const fewAtFirst = 4

/** The first findings of a list, and all of them on request. */
export function FindingList({ findings, words, slug, label, named = false }: Props) {
  const { t } = useMessages()
  const [whole, setWhole] = useState(false)
  // One more is shown rather than offered.
  const cut = !whole && findings.length > fewAtFirst + 1
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {(cut ? findings.slice(0, fewAtFirst) : findings).map((decided) => (
          <FindingItem key={decided.finding.id} finding={decided} words={words} slug={slug} named={named} />
        ))}
      </ul>
      {cut && (
        <Button variant="subtle" size="compact-sm" className={classes.more} onClick={() => setWhole(true)}>
          {t('findings.more', { n: findings.length - fewAtFirst })}
        </Button>
      )}
    </>
  )
}
