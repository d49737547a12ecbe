import type { Dataset } from '@atlas/shared/dataset'
import { useMemo } from 'react'
import { FindingsStatus } from '../computed/findings-status.tsx'
import { useFindingWords } from '../computed/use-finding-words.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { Section } from '../ui/section.tsx'
import { FindingList } from './finding-list.tsx'
import classes from './findings.module.css'
import { findingsAbout } from './findings-about.ts'
import { isUp } from './group-findings.ts'
import { usePopulatedDataset } from './use-computed-findings.ts'
import { useFindings } from './use-findings.ts'

type Props = { slug: string; organisationId: string }

/** What is found about one organisation, and in how many other findings it is counted or named. */
export function OrganisationFindings({ slug, organisationId }: Props) {
  const { t } = useMessages()
  const dataset: Dataset = usePopulatedDataset(slug)
  const words = useFindingWords(dataset)
  const { found, all } = useFindings(dataset)
  const { about, counting } = useMemo(
    () => findingsAbout(dataset, all.filter(isUp), organisationId),
    [dataset, all, organisationId],
  )
  return (
    <Section
      title={t('findings.ofOrganisation')}
      aside={
        <LinkText to="/a/$slug/findings" params={{ slug }} size="sm">
          {t('findings.all')}
        </LinkText>
      }
    >
      <FindingsStatus found={found} />
      {found.data && (
        <>
          <FindingList findings={about} words={words} slug={slug} label={t('findings.ofOrganisation')} />
          <p className={classes.method}>
            {about.length === 0 && `${t('findings.ofOrganisation.none')} `}
            {t('findings.ofOrganisation.counted', { n: counting })}
          </p>
        </>
      )}
    </Section>
  )
}
