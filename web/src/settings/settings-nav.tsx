import { NativeSelect } from '@mantine/core'
import type { SettingsGroup, SettingsSection } from '../addresses/settings-search.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import classes from './settings-nav.module.css'

type Props = {
  slug: string
  groups: readonly { group: SettingsGroup; sections: readonly SettingsSection[] }[]
  open: SettingsSection
  onChoose: (section: SettingsSection) => void
}

/** The parts of the settings: a list beside them, on a phone a choice above them. */
export function SettingsNav({ slug, groups, open, onChoose }: Props) {
  const { t } = useMessages()
  if (useNarrow())
    return (
      <NativeSelect
        mb="lg"
        aria-label={t('alliances.settings.parts')}
        value={open}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as SettingsSection)}
        data={groups.map(({ group, sections }) => ({
          group: t(`alliances.settings.group.${group}`),
          items: sections.map((section) => ({ value: section, label: t(`alliances.settings.${section}`) })),
        }))}
      />
    )
  return (
    <nav aria-label={t('alliances.settings.parts')} className={classes.nav}>
      {groups.map(({ group, sections }) => (
        <div key={group}>
          <div className={classes.group} id={`settings-${group}`}>
            {t(`alliances.settings.group.${group}`)}
          </div>
          <ul className={classes.list} aria-labelledby={`settings-${group}`}>
            {sections.map((section) => (
              <li key={section}>
                <LinkText
                  className={classes.link}
                  underline="never"
                  to="/a/$slug/settings"
                  params={{ slug }}
                  search={(now) => ({ ...now, section })}
                  replace
                  aria-current={section === open ? 'page' : undefined}
                >
                  {t(`alliances.settings.${section}`)}
                </LinkText>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
