import type { Dataset } from '@atlas/shared/dataset'
import { Anchor, Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { MessageKey } from '../i18n/en.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { apiPath, withQuery } from '../service/api.ts'

/** What each table is called, by where it is under the address of the alliance. */
const tables = {
  'findings.csv': 'findings.csv.findings',
  'findings/evidence.csv': 'findings.csv.evidence',
  'findings/departures.csv': 'findings.csv.departures',
  'findings/figures.csv': 'findings.csv.figures',
  'findings/figures/evidence.csv': 'findings.csv.figureEvidence',
} as const satisfies Record<string, MessageKey>
type Table = keyof typeof tables

type Props = { dataset: Dataset; assume?: 'missing-actors-found' | undefined }

/** Where a table is, told in the language of the page and of what is supposed there. */
function useAddress({ dataset, assume }: Props) {
  const { language } = useMessages()
  return (table: Table) =>
    withQuery(apiPath('alliances', dataset.alliance.slug, ...table.split('/')), { language, assume })
}

/** All tables of what is found, to take along. */
export function CsvMenu(props: Props) {
  const { t } = useMessages()
  const addressOf = useAddress(props)
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}
        >
          {t('findings.csv')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(tables) as Table[]).map((table) => (
          <Menu.Item key={table} component="a" href={addressOf(table)} download={nameOf(props, table)}>
            {t(tables[table])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** One of the tables, where what it tells stands on a page. */
export function CsvLink({ table, ...props }: Props & { table: Table }) {
  const { t } = useMessages()
  const addressOf = useAddress(props)
  return (
    <Anchor size="sm" href={addressOf(table)} download={nameOf(props, table)}>
      {t('findings.csv.one', { table: t(tables[table]) })}
    </Anchor>
  )
}

/** Of the file: `bordeaux-figures-evidence.csv`. */
const nameOf = ({ dataset }: Props, table: Table) =>
  `${dataset.alliance.slug}-${table.replace('findings.', 'findings.').replace('findings/', '').replaceAll('/', '-')}`
