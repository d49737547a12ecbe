/** The parts of the settings page, by what they are for, in the order in which they are offered. */
export const settingsGroups = {
  alliance: ['alliance', 'seats', 'people'],
  lists: ['sectors', 'needs', 'actor-kinds', 'criteria', 'territories', 'sources'],
  gaps: ['expectations', 'surveys', 'gap-choices'],
} as const

export type SettingsGroup = keyof typeof settingsGroups
export type SettingsSection = (typeof settingsGroups)[SettingsGroup][number]

export type SettingsSearch = { section?: SettingsSection }

const sections: readonly SettingsSection[] = Object.values(settingsGroups).flat()

/** What a part was called before, in addresses that people keep. */
const formerNames: Record<string, SettingsSection> = { invitations: 'people' }

export const readSettingsSearch = ({ section }: Record<string, unknown>): SettingsSearch => ({
  section: sections.find((known) => known === (formerNames[String(section)] ?? section)),
})
