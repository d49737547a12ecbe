import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { similarQuery } from './organisation-matches.ts'

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchable' | 'onSearchChange' | 'filter'> & {
  slug: string
  /** Left out of what is offered. */
  except?: string
  /** What `value` is called, where it is given from the start. */
  chosenName?: string
  value?: string | null
  onChange: (id: string | null) => void
}

/** Chooses an organisation of the alliance by a name that need not be spelt right. */
export function OrganisationPicker({ slug, except, chosenName, value = null, onChange, ...props }: Props) {
  const { t, label } = useMessages()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(value && chosenName ? { value, label: chosenName } : null)
  const [name] = useDebouncedValue(text.trim(), 200)
  const { data: matches = [], isFetching } = useQuery(similarQuery(slug, name))
  const offered = matches
    .filter(({ id }) => id !== except && id !== chosen?.value)
    .map((match) => ({
      value: match.id,
      label: [label(match.names), match.locality].filter(Boolean).join(' · '),
    }))
  const searching = isFetching || name !== text.trim()
  return (
    <Select
      {...props}
      searchable
      clearable
      data={chosen ? [chosen, ...offered] : offered}
      // The service has already looked, and forgives more than a comparison of letters.
      filter={({ options }) => options}
      value={value}
      onChange={(id, option) => {
        setChosen(id === null ? null : { value: id, label: option?.label ?? '' })
        onChange(id)
      }}
      onSearchChange={setText}
      nothingFoundMessage={t(
        text.trim().length < 2
          ? 'partnerships.picker.type'
          : searching
            ? 'shell.search.searching'
            : 'shell.search.none',
      )}
    />
  )
}
