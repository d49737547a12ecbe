/** The parts of the settings page, by what they are for, in the order in which they are offered. */
export const settingsGroups = {
  alliance: ['alliance', 'seats', 'invitations'],
  lists: ['sectors', 'needs', 'actor-kinds', 'criteria', 'territories'],
  gaps: ['expectations', 'surveys', 'gap-choices'],
} as const

export type SettingsGroup = keyof typeof settingsGroups
export type SettingsSection = (typeof settingsGroups)[SettingsGroup][number]

export type SettingsSearch = { section?: SettingsSection }

const sections: readonly SettingsSection[] = Object.values(settingsGroups).flat()

export const readSettingsSearch = ({ section }: Record<string, unknown>): SettingsSearch => ({
  section: sections.find((known) => known === section),
})
