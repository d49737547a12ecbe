import type { Dataset } from '@atlas/shared/dataset'
import { Anchor } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { apiPath, withQuery } from '../service/api.ts'

/** What breaks if an organisation leaves, as a table to take along, where it stands on a page. */
export function DeparturesLink({ dataset }: { dataset: Dataset }) {
  const { t, language } = useMessages()
  const { slug } = dataset.alliance
  const address = withQuery(apiPath('alliances', slug, 'findings', 'departures.csv'), { language })
  return (
    <Anchor size="sm" href={address} download={`${slug}-departures.csv`}>
      {t('findings.csv.one', { table: t('findings.csv.departures') })}
    </Anchor>
  )
}
