import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'

/** A password, which can be looked at while it is typed. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useMessages()
  return (
    <PasswordInput
      label={t('people.password')}
      {...props}
      required
      visibilityToggleButtonProps={{ 'aria-label': t('people.password.show') }}
      // Unlike the other fields, this one does not say so by itself.
      aria-invalid={props.error ? true : undefined}
    />
  )
}
