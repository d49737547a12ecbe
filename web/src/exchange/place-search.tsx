import type { PlaceMatch } from '@atlas/shared/places'
import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { placesQuery } from '../organisations/organisation-queries.ts'
import { usePlaceWords } from '../organisations/use-place-words.ts'

type Props = { slug: string; locality: string; onChoose: (place: PlaceMatch) => void }

/** Looks in the whole gazetteer for the place that a locality of the file means. */
export function PlaceSearch({ slug, locality, onChoose }: Props) {
  const { t } = useMessages()
  const words = usePlaceWords()
  const [text, setText] = useState('')
  const [name] = useDebouncedValue(text.trim(), 250)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { data: places = [] } = useQuery(placesQuery(slug, name, null))
  const choose = (id: string) => {
    const place = places.find((each) => String(each.id) === id)
    if (place) onChoose(place)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          aria-label={t('exchange.places.search', { locality })}
          placeholder={t('exchange.places.search.hint')}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={places.length === 0 || name.length < 2}>
        <Combobox.Options aria-label={t('organisations.place.candidates')}>
          {places.map((place) => (
            <Combobox.Option key={place.id} value={String(place.id)}>
              {`${place.name} · ${words(place)}`}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
