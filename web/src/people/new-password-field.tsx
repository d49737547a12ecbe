import type { PasswordInputProps } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { PasswordField } from './password-field.tsx'

/** As the service asks; said before it is sent. */
const minLength = 10

/** A password that is being chosen. */
export function NewPasswordField(props: PasswordInputProps) {
  const { t } = useMessages()
  return (
    <PasswordField
      label={t('people.password.new')}
      {...props}
      description={t('people.password.rule', { n: minLength })}
      autoComplete="new-password"
    />
  )
}
