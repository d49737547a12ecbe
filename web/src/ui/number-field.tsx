import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import type { Unit } from './units.ts'

type Props = NumberInputProps & { unit?: Unit }

const marks = (language: string) =>
  language === 'fr' ? { decimalSeparator: ',', thousandSeparator: ' ' } : { thousandSeparator: ',' }

/** A number, written as the language writes it, with its unit. What is out of bounds is told, never changed. */
export function NumberField({ unit = 'plain', ...props }: Props) {
  const { t, language } = useMessages()
  return (
    <NumberInput
      clampBehavior="none"
      min={0}
      allowDecimal={unit !== 'plain'}
      allowedDecimalSeparators={['.', ',']}
      {...marks(language)}
      suffix={unit === 'kilometres' ? t('lists.kilometres') : unit === 'percent' ? t('lists.percent') : ''}
      {...props}
    />
  )
}
