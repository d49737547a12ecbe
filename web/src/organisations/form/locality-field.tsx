import type { PlaceMatch } from '@atlas/shared/places'
import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/use-messages.ts'
import { placesQuery } from '../organisation-queries.ts'
import { usePlaceWords } from '../use-place-words.ts'

type Props = {
  slug: string
  /** Places of this country come first; null for any. */
  country: string | null
  /** Whether the place has a point already. */
  placed: boolean
  value?: string
  onChange: (locality: string) => void
  onPlace: (place: PlaceMatch) => void
  error?: ReactNode
  'data-path'?: string
}

/** A locality, with those of its name in the gazetteer to choose from; choosing one places it. */
export function LocalityField({
  slug,
  country,
  placed,
  value = '',
  onChange,
  onPlace,
  error,
  ...props
}: Props) {
  const { t } = useMessages()
  const wordsOf = usePlaceWords()
  const [name] = useDebouncedValue(value.trim(), 250)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { data: places = [] } = useQuery({
    ...placesQuery(slug, name, null),
    enabled: combobox.dropdownOpened && name.length > 1,
  })
  const homeFirst = places.toSorted(
    (one, other) => Number(other.country === country) - Number(one.country === country),
  )
  const choose = (id: string) => {
    const place = places.find((each) => String(each.id) === id)
    if (place) onPlace(place)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          {...props}
          label={t('organisations.locality')}
          description={t(
            placed ? 'organisations.place.locality.placed' : 'organisations.place.locality.text',
          )}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          value={value}
          error={error}
          onChange={(event) => {
            onChange(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={homeFirst.length === 0 || name.length < 2}>
        <Combobox.Options aria-label={t('organisations.place.candidates')}>
          {homeFirst.map((place) => (
            <Combobox.Option key={place.id} value={String(place.id)}>
              {place.name}
              <Text size="sm" c="dimmed">
                {wordsOf(place)}
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
