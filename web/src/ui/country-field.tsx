import { Select } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'

type Props = {
  value: string | null
  onChange: (country: string | null) => void
  error?: ReactNode
  'data-path'?: string
}

/** A country by its name in the reader's language. */
export function CountryField(props: Props) {
  const { t, country, compare } = useMessages()
  const countries = useMemo(
    () =>
      codes
        .map((value) => ({ value, label: country(value) }))
        .sort((one, other) => compare(one.label, other.label)),
    [country, compare],
  )
  return <Select label={t('organisations.country')} searchable clearable data={countries} {...props} />
}

/** What browsers know a name for, and what is no country of ISO 3166-1. */
const others = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '))

/** ISO 3166-1 alpha-2 (and Kosovo): of all pairs of letters, those with a name that are not an older code of another. */
const codes = (() => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => names.of(code) && !others.has(code) && new Intl.Locale(`und-${code}`).region === code)
})()
