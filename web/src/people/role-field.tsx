import { type Role, roles } from '@atlas/shared/people'
import { Radio, Stack } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'

type Props = { label: string; value: Role; onChange: (role: Role) => void }

/** What somebody is in an alliance, with what that lets them do. */
export function RoleField({ label, value, onChange }: Props) {
  const { t } = useMessages()
  return (
    <Radio.Group value={value} onChange={(role) => onChange(role as Role)} label={label}>
      <Stack gap="sm" mt="xs">
        {roles.map((role) => (
          <Radio
            key={role}
            value={role}
            label={t(`people.role.${role}`)}
            description={t(`people.role.${role}.hint`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
