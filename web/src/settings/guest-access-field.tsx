import { type Alliance, guestAccesses } from '@atlas/shared/alliances'
import { Checkbox, Input, Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/use-messages.ts'

type Access = Pick<Alliance, 'invented' | 'guestAccess'>

type Props = {
  value: Access
  onChange: (access: Access) => void
  /** Whether the data are invented can be said of a new alliance alone. */
  isNew: boolean
  error?: ReactNode
  'data-path'?: string
}

/** Who may read an alliance: all of it can be opened where its data are invented. */
export function GuestAccessField({ value: { invented, guestAccess }, onChange, isNew, ...props }: Props) {
  const { t } = useMessages()
  const refused = (access: Access['guestAccess']) => access === 'everything' && !invented
  return (
    <>
      {isNew ? (
        <Checkbox
          checked={invented}
          onChange={({ currentTarget: { checked } }) =>
            onChange({
              invented: checked,
              guestAccess: !checked && guestAccess === 'everything' ? 'facts' : guestAccess,
            })
          }
          label={t('alliances.invented.label')}
          description={t('alliances.invented.hint')}
        />
      ) : (
        invented && (
          <Input.Wrapper
            labelElement="div"
            label={t('alliances.invented.label')}
            description={t('alliances.invented.said')}
          />
        )
      )}
      <Radio.Group
        {...props}
        value={guestAccess}
        onChange={(access) => onChange({ invented, guestAccess: access as Access['guestAccess'] })}
        label={t('alliances.guestAccess')}
      >
        <Stack gap="sm" mt="xs">
          {guestAccesses.map((access) => (
            <Radio
              key={access}
              value={access}
              disabled={refused(access)}
              label={t(`alliances.guestAccess.${access}`)}
              description={t(
                refused(access) ? 'alliances.guestAccess.refused' : `alliances.guestAccess.${access}.hint`,
              )}
            />
          ))}
        </Stack>
      </Radio.Group>
    </>
  )
}
