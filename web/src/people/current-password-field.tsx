import type { PasswordInputProps } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { PasswordField } from './password-field.tsx'

/** The password that there is, asked for again before what somebody else at the keyboard must not do. */
export function CurrentPasswordField(props: PasswordInputProps) {
  const { t } = useMessages()
  return <PasswordField {...props} label={t('people.password.current')} autoComplete="current-password" />
}
