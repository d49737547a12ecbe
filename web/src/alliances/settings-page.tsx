import { Container, Tabs, Text, Title } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMessages } from '../i18n/use-messages.ts'
import { InvitationSettings } from '../people/invitation-settings.tsx'
import { MembersOnly } from '../people/members-only.tsx'
import { useMay, useWhoami } from '../people/whoami-queries.ts'
import { SectorSettings } from '../sectors/sector-settings.tsx'
import { SurveySettings } from '../surveys/survey-settings.tsx'
import { TerritorySettings } from '../territories/territory-settings.tsx'
import { Loading } from '../ui/loading.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useDataset } from './alliance-queries.ts'
import { AllianceSettings } from './alliance-settings.tsx'
import { type SettingsSection, settingsSections } from './settings-search.ts'

const panels = {
  alliance: AllianceSettings,
  sectors: SectorSettings,
  territories: TerritorySettings,
  surveys: SurveySettings,
  invitations: InvitationSettings,
} as const

const needs = {
  alliance: 'configure',
  sectors: 'write',
  territories: 'write',
  surveys: 'write',
  invitations: 'invite',
} as const

/** What an alliance is divided into, what has been looked at, and who may work on it. */
export function SettingsPage() {
  const { t } = useMessages()
  const { slug } = useParams({ from: '/a/$slug/settings' })
  const { section } = useSearch({ from: '/a/$slug/settings' })
  const navigate = useNavigate()
  const dataset = useDataset(slug)
  const whoami = useWhoami()
  const may = useMay(dataset.alliance.id)
  usePageTitle(`${t('alliances.settings')}: ${dataset.alliance.name}`)
  const offered = settingsSections.filter((each) => may(needs[each]))
  const [first] = offered
  if (whoami === undefined) return <Loading />
  if (first === undefined) return <MembersOnly />
  const open = section !== undefined && offered.includes(section) ? section : first
  const Panel = panels[open]
  const choose = (value: string | null) =>
    void navigate({
      to: '/a/$slug/settings',
      params: { slug },
      search: (now) => ({ ...now, section: value as SettingsSection }),
      replace: true,
    })
  return (
    <Container size="md" py="xl" w="100%">
      <Text c="dimmed" size="sm">
        {dataset.alliance.name}
      </Text>
      <Title order={1} size="h2" mb="lg">
        {t('alliances.settings')}
      </Title>
      <Tabs value={open} onChange={choose} keepMounted={false}>
        <Tabs.List mb="xl">
          {offered.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`alliances.settings.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={open}>
          <Panel dataset={dataset} />
        </Tabs.Panel>
      </Tabs>
    </Container>
  )
}
