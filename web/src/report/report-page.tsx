import type { DocumentContent } from '@atlas/shared/documents/document'
import {
  type SentenceLanguage,
  sentenceLanguageOf,
  sentenceLanguages,
} from '@atlas/shared/sentences/languages'
import { Button, Loader, SegmentedControl } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileTypeDocx, IconPrinter } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { readReportSearch } from '../addresses/report-search.ts'
import { PlacesUnread } from '../findings/places-unread.tsx'
import { usePopulatedDataset } from '../findings/use-computed-findings.ts'
import { languages } from '../i18n/language.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { Contents } from '../ui/contents.tsx'
import { LinkButton } from '../ui/link.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useRunningWords } from '../ui/use-running-words.ts'
import { downloadReport } from './download-report.ts'
import classes from './report.module.css'
import { headingId, ReportSheet } from './report-sheet.tsx'
import { useReport } from './use-report.ts'

/** The gap report: to read, to print, and to take along as a file for a word processor. */
export function ReportPage() {
  const { t, language: reader } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = usePopulatedDataset(slug)
  const { name, languages: own } = dataset.alliance
  const { language = sentenceLanguageOf(own, reader) } = readReportSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const narrow = useNarrow()
  const { report, error, retry } = useReport(dataset, language)
  usePageTitle(report ? `${report.title}, ${name}` : name)
  useRunningWords(report?.running ?? '')
  return (
    <div className={classes.page}>
      <div className={classes.tools} data-screen-only>
        <LinkButton to="/a/$slug/findings" params={{ slug }} variant="default">
          {t('report.back')}
        </LinkButton>
        <SegmentedControl
          size="sm"
          aria-label={t('report.language')}
          value={language}
          onChange={(value) =>
            void navigate({
              to: '.',
              search: (now) => ({ ...now, language: value as SentenceLanguage }),
              replace: true,
              resetScroll: false,
            })
          }
          data={sentenceLanguages.map((value) => ({ value, label: languages[value] }))}
        />
        {report && <DocxButton report={report} name={`${slug}-${language}`} />}
        {report && (
          <Button
            leftSection={<IconPrinter size={17} stroke={1.6} aria-hidden />}
            onClick={() => window.print()}
            aria-label={t('report.print')}
          >
            {narrow ? 'PDF' : t('report.print')}
          </Button>
        )}
      </div>
      {error && (
        <ProblemAlert error={error} sentence={t('findings.failed')}>
          <Button mt="sm" variant="default" size="compact-md" onClick={retry}>
            {t('findings.retry')}
          </Button>
        </ProblemAlert>
      )}
      {report && (
        <div data-screen-only>
          <PlacesUnread slug={slug} />
        </div>
      )}
      {report ? (
        <div className={classes.body}>
          <Contents
            label={t('report.contents')}
            className={classes.contents}
            lang={report.language}
            entries={report.sections.map(({ id, title }) => ({ id: headingId(id), name: title }))}
          />
          <ReportSheet report={report} />
        </div>
      ) : (
        !error && (
          <div className={classes.making} role="status">
            <Loader size="xs" type="dots" aria-hidden />
            {t('report.making')}
          </div>
        )
      )}
    </div>
  )
}

function DocxButton({ report, name }: { report: DocumentContent; name: string }) {
  const { t } = useMessages()
  const narrow = useNarrow()
  const [busy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    try {
      await downloadReport(report, name)
    } catch {
      notifications.show({ message: t('report.docx.failed'), color: 'red' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<IconFileTypeDocx size={17} stroke={1.6} aria-hidden />}
      onClick={() => void make()}
      aria-label={t('report.docx')}
    >
      {narrow ? 'DOCX' : t('report.docx')}
    </Button>
  )
}
