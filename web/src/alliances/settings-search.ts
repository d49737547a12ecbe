export const settingsSections = ['alliance', 'sectors', 'territories', 'surveys', 'invitations'] as const
export type SettingsSection = (typeof settingsSections)[number]

export type SettingsSearch = { section?: SettingsSection }

export const readSettingsSearch = ({ section }: Record<string, unknown>): SettingsSearch => ({
  section: settingsSections.find((known) => known === section),
})
