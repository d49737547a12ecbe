import { Alert, Button, Group, Tabs, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { MembersOnly } from '../people/members-only.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { consoleQuery } from '../rooms/console-queries.ts'
import { workshopQuery } from '../rooms/workshop-queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkText } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { NumberField } from '../ui/number-field.tsx'
import type { Typed } from '../ui/units.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { WorkshopGone } from '../workshops/workshop-gone.tsx'
import classes from './paper.module.css'
import { PaperSheets } from './paper-sheets.tsx'
import { sheetKindOf } from './sheet-fields.ts'
import { TypeInForm } from './type-in-form.tsx'

const maxTables = 50

/** Sheets of paper for those without a phone: to be printed before, and typed in afterwards. */
export function SheetsPage() {
  const { t } = useMessages()
  const { slug, id } = useParams({ from: '/a/$slug/workshops/$id/sheets' })
  const dataset = useDataset(slug)
  const isWriter = useMay(dataset.alliance.id)('write')
  const { data: workshop, error } = useQuery({ ...workshopQuery(slug, id), enabled: isWriter })
  const { data: state } = useQuery({ ...consoleQuery(slug, id), enabled: isWriter })
  const [tab, setTab] = useState<string | null>('print')
  const [tables, setTables] = useState<Typed>(1)
  usePageTitle(`${t('sheets.title')}: ${workshop?.title ?? ''}`)
  if (!isWriter) return <MembersOnly title={t('sheets.title')} />
  if (!workshop || !state) return error ? <WorkshopGone slug={slug} error={error} /> : <Loading />
  const isCount = typeof tables === 'number' && Number.isInteger(tables) && tables >= 1 && tables <= maxTables
  const hasSheets = workshop.exercises.some((exercise) => sheetKindOf(exercise))
  const print = () => {
    setTab('print')
    requestAnimationFrame(() => window.print())
  }
  return (
    <div className={classes.page}>
      <div data-screen-only>
        <LinkText to="/a/$slug/workshops/$id" params={{ slug, id }} size="sm">
          {workshop.title}
        </LinkText>
        <Title order={1} size="h2">
          {t('sheets.title')}
        </Title>
        <Text c="dimmed" maw={640} mb="md">
          {t('sheets.text')}
        </Text>
      </div>
      {!hasSheets ? (
        <EmptyState title={t('sheets.none')} text={t('sheets.none.text')} />
      ) : (
        <Tabs value={tab} onChange={setTab} keepMounted={false}>
          <Tabs.List mb="md" data-screen-only>
            <Tabs.Tab value="print">{t('sheets.tab.print')}</Tabs.Tab>
            <Tabs.Tab value="type">{t('sheets.tab.type')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="print">
            <div data-screen-only>
              {state.door.code === null && (
                <Alert mb="md" maw={640}>
                  {t('sheets.noCode')}
                </Alert>
              )}
              <Group align="flex-start" mb="lg">
                <NumberField
                  label={t('sheets.tables')}
                  description={t('sheets.tables.hint')}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  value={tables}
                  onChange={setTables}
                  error={!isCount && t('sheets.badTables')}
                />
                <Button
                  mt={25}
                  disabled={!isCount}
                  leftSection={<IconPrinter size={17} stroke={1.6} aria-hidden />}
                  onClick={print}
                >
                  {t('sheets.print')}
                </Button>
              </Group>
            </div>
            <PaperSheets workshop={workshop} door={state.door} tables={isCount ? Number(tables) : 1} />
          </Tabs.Panel>
          <Tabs.Panel value="type">
            <TypeInForm dataset={dataset} workshop={workshop} state={state} />
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  )
}
