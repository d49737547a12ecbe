import type { DocumentContent } from '@atlas/shared/documents/document'
import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconPrinter } from '@tabler/icons-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { MembersOnly } from '../people/members-only.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { workshopPath, workshopQuery } from '../rooms/workshop-queries.ts'
import { api, ProblemError } from '../service/api.ts'
import { Contents } from '../ui/contents.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useRunningWords } from '../ui/use-running-words.ts'
import { WorkshopGone } from '../workshops/workshop-gone.tsx'
import classes from './report.module.css'
import { headingId, ReportSheet } from './report-sheet.tsx'

const minutesQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['workshop', slug, id, 'minutes'],
    queryFn: ({ signal }) => api.get<DocumentContent>(workshopPath(slug, id, 'minutes'), signal),
    staleTime: 0,
  })

/** The minutes of a workshop: to read, to print, and to take along as a file for a word processor. */
export function MinutesPage() {
  const { t } = useMessages()
  const { slug, id } = useParams({ from: '/a/$slug/workshops/$id/minutes' })
  const isWriter = useMay(useDataset(slug).alliance.id)('write')
  const narrow = useNarrow()
  const { data: workshop } = useQuery({ ...workshopQuery(slug, id), enabled: isWriter })
  const { data: minutes, error } = useQuery({ ...minutesQuery(slug, id), enabled: isWriter })
  usePageTitle(`${t('workshops.minutes')}: ${workshop?.title ?? ''}`)
  useRunningWords(minutes?.running ?? '')
  if (!isWriter) return <MembersOnly title={t('workshops.minutes')} />
  const isEarly = error instanceof ProblemError && error.slug === 'conflict'
  if (isEarly)
    return (
      <EmptyState isPage title={t('workshops.minutes.notYet')} text={t('workshops.minutes.notYet.text')}>
        <LinkButton to="/a/$slug/workshops/$id/console" params={{ slug, id }}>
          {t('workshops.console')}
        </LinkButton>
      </EmptyState>
    )
  if (!minutes) return error ? <WorkshopGone slug={slug} error={error} /> : <Loading />
  return (
    <div className={classes.page}>
      <div className={classes.tools} data-screen-only>
        <LinkButton to="/a/$slug/workshops/$id" params={{ slug, id }} variant="default">
          {t('workshops.minutes.back')}
        </LinkButton>
        <Button
          component="a"
          href={workshopPath(slug, id, 'minutes.docx')}
          download
          variant="default"
          leftSection={<IconFileTypeDocx size={17} stroke={1.6} aria-hidden />}
          aria-label={t('report.docx')}
        >
          {narrow ? 'DOCX' : t('report.docx')}
        </Button>
        <Button
          leftSection={<IconPrinter size={17} stroke={1.6} aria-hidden />}
          onClick={() => window.print()}
          aria-label={t('report.print')}
        >
          {narrow ? 'PDF' : t('report.print')}
        </Button>
      </div>
      <div className={classes.body}>
        <Contents
          label={t('report.contents')}
          className={classes.contents}
          lang={minutes.language}
          entries={minutes.sections.map((section) => ({ id: headingId(section.id), name: section.title }))}
        />
        <ReportSheet report={minutes} />
      </div>
    </div>
  )
}
