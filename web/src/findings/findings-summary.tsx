import type { Dataset } from '@atlas/shared/dataset'
import { levels } from '@atlas/shared/findings/finding'
import type { Summary } from '@atlas/shared/findings/summary'
import { type FindingWords, findingWords } from '@atlas/shared/findings/words/finding-words'
import { sentenceLanguageOf } from '@atlas/shared/sentences/languages'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconFileText } from '@tabler/icons-react'
import { useMemo } from 'react'
import { localToday } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { copyText } from '../ui/copy-text.ts'
import { LinkButton } from '../ui/link.tsx'
import classes from './findings.module.css'
import { type DecidedFinding, tallyByLevel } from './group-findings.ts'
import { LevelMark } from './level-mark.tsx'

type Props = {
  dataset: Dataset
  summary: Summary
  /** Those that are neither dismissed nor closed. */
  findings: readonly DecidedFinding[]
  /** Told as if the missing actors were found, which is to be said with it wherever it goes. */
  assumed: boolean
  words: FindingWords
}

/** The whole in five sentences, in a language of the alliance, to read out or to take along. */
export function FindingsSummary({ dataset, summary, findings, assumed, words }: Props) {
  const { t, day, number, language: reader } = useMessages()
  const { name, slug, languages } = dataset.alliance
  const language = sentenceLanguageOf(languages, reader)
  const sentences = useMemo(
    () => findingWords(dataset, language).summary(summary),
    [dataset, language, summary],
  )
  const tally = tallyByLevel(findings)
  const copy = async () => {
    const told = assumed ? [t('findings.assumed'), ...sentences] : sentences
    const copied = await copyText(`${name}, ${day(localToday())}\n\n${told.join(' ')}`)
    notifications.show({ message: t(copied ? 'findings.summary.copied' : 'findings.summary.refused') })
  }
  return (
    <section className={classes.summary} aria-label={t('findings.summary')}>
      <div>
        <div className={classes.summaryHead}>
          <h2 className={classes.groupTitle}>{t('findings.summary')}</h2>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconCopy size={15} stroke={1.6} aria-hidden />}
            onClick={() => void copy()}
          >
            {t('shell.copy')}
          </Button>
          <LinkButton
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFileText size={15} stroke={1.6} aria-hidden />}
            to="/a/$slug/report"
            params={{ slug }}
          >
            {t('report.open')}
          </LinkButton>
        </div>
        {assumed && (
          <p className={classes.assumed} role="status">
            {t('findings.assumed')}
          </p>
        )}
        <ol className={classes.sentences} lang={language}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </div>
      {/* Where nobody is recorded, nothing has been looked into: no figure, not even nought. */}
      {summary.base.organisations > 0 && (
        <dl className={classes.tally} aria-label={t('findings.tally')}>
          {levels.map((level) => (
            <div key={level}>
              <dt>
                <LevelMark level={level} />
                {words.level(level)}
              </dt>
              <dd>{number(tally[level])}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
