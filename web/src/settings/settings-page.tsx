import { Container, Text, Title } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ActorKindSettings } from '../actor-kinds/actor-kind-settings.tsx'
import { type SettingsGroup, type SettingsSection, settingsGroups } from '../addresses/settings-search.ts'
import { useDataset } from '../alliances/alliance-queries.ts'
import { CriterionSettings } from '../criteria/criterion-settings.tsx'
import { ExpectationSettings } from '../expectations/expectation-settings.tsx'
import { GapChoicesSettings } from '../gaps/gap-choices-settings.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { NeedSettings } from '../needs/need-settings.tsx'
import { MembersOnly } from '../people/members-only.tsx'
import { PeopleSettings } from '../people/people-settings.tsx'
import { useMay, useWhoami } from '../people/whoami-queries.ts'
import { SeatSettings } from '../seats/seat-settings.tsx'
import { SectorSettings } from '../sectors/sector-settings.tsx'
import { SourceSettings } from '../sources/source-settings.tsx'
import { SurveySettings } from '../surveys/survey-settings.tsx'
import { TerritorySettings } from '../territories/territory-settings.tsx'
import { Loading } from '../ui/loading.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { AllianceSettings } from './alliance-settings.tsx'
import classes from './settings-nav.module.css'
import { SettingsNav } from './settings-nav.tsx'

const panels = {
  alliance: AllianceSettings,
  seats: SeatSettings,
  people: PeopleSettings,
  sectors: SectorSettings,
  needs: NeedSettings,
  'actor-kinds': ActorKindSettings,
  criteria: CriterionSettings,
  territories: TerritorySettings,
  expectations: ExpectationSettings,
  surveys: SurveySettings,
  sources: SourceSettings,
  'gap-choices': GapChoicesSettings,
} as const satisfies Record<SettingsSection, unknown>

/** What a part asks for where writing is not enough. */
const permissions: Partial<Record<SettingsSection, 'configure' | 'readMembers'>> = {
  alliance: 'configure',
  people: 'readMembers',
  'gap-choices': 'configure',
}

/** What an alliance is divided into, what it expects, and who may work on it. */
export function SettingsPage() {
  const { t } = useMessages()
  const { slug } = useParams({ from: '/a/$slug/settings' })
  const { section } = useSearch({ from: '/a/$slug/settings' })
  const navigate = useNavigate()
  const dataset = useDataset(slug)
  const whoami = useWhoami()
  const may = useMay(dataset.alliance.id)
  usePageTitle(`${t('alliances.settings')}: ${dataset.alliance.name}`)
  const groups = (Object.keys(settingsGroups) as SettingsGroup[])
    .map((group) => ({
      group,
      sections: settingsGroups[group].filter((each) => may(permissions[each] ?? 'write')),
    }))
    .filter(({ sections }) => sections.length > 0)
  const offered = groups.flatMap(({ sections }): readonly SettingsSection[] => sections)
  // Whoever may not change the alliance itself begins with what it is divided into.
  const first = offered.find((each) => each === 'alliance' || each === 'sectors')
  if (whoami === undefined) return <Loading />
  if (first === undefined) return <MembersOnly />
  const open = section !== undefined && offered.includes(section) ? section : first
  const Panel = panels[open]
  const choose = (chosen: SettingsSection) =>
    void navigate({
      to: '/a/$slug/settings',
      params: { slug },
      search: (now) => ({ ...now, section: chosen }),
      replace: true,
    })
  return (
    <Container size="lg" py="xl" w="100%">
      <Text c="dimmed" size="sm">
        {dataset.alliance.name}
      </Text>
      <Title order={1} size="h2" mb="lg">
        {t('alliances.settings')}
      </Title>
      <div className={classes.page}>
        <SettingsNav slug={slug} groups={groups} open={open} onChoose={choose} />
        <section aria-labelledby="settings-part">
          <Title order={2} size="h4" mb="sm" id="settings-part">
            {t(`alliances.settings.${open}`)}
          </Title>
          <Panel key={open} dataset={dataset} />
        </section>
      </div>
    </Container>
  )
}
