import type { OutlineMatch } from '@atlas/shared/outlines'
import { MultiSelect, type MultiSelectProps, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { outlineId, outlinesQuery } from './outline-queries.ts'
import { useCatalogueWords } from './use-catalogue-words.ts'

type Props = {
  value: readonly OutlineMatch[]
  onChange: (chosen: OutlineMatch[]) => void
  /** Whose outlines come first. */
  country: string | null
  label: string
  description?: string
}

/** Chooses countries, regions and the like by their names. */
export function OutlineSearch({ value, onChange, country, label, description }: Props) {
  const { t, label: nameOf, number } = useMessages()
  const titleOf = useCatalogueWords()
  const [text, setText] = useState('')
  const [name] = useDebouncedValue(text.trim(), 250)
  const search = useQuery(outlinesQuery({ name, ...(country && { country }) }))
  const found = name === '' ? [] : (search.data ?? [])
  const known = new Map([...value, ...found].map((each) => [outlineId(each), each]))
  const isSettled = search.isSuccess && name === text.trim()
  const renderOption: MultiSelectProps['renderOption'] = ({ option }) => {
    const match = known.get(option.value)
    return (
      <Stack gap={0}>
        <Text size="sm">{option.label}</Text>
        {match && (
          <Text size="xs" c="dimmed">
            {t('territories.choose.option', {
              catalogue: titleOf(match.catalogue),
              code: match.code,
              area: number(roundArea(match.squareMetres)),
            })}
          </Text>
        )}
      </Stack>
    )
  }
  /** Enter takes what is first, and never sends the form around it while somebody searches. */
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || text === '') return
    event.preventDefault()
    const [first] = found
    if (event.currentTarget.hasAttribute('aria-activedescendant') || !first || !isSettled) return
    setText('')
    if (!isFound(value, outlineId(first))) onChange([...value, first])
  }
  return (
    <MultiSelect
      mt={6}
      label={label}
      description={description}
      placeholder={value.length === 0 ? t('territories.choose.hint') : undefined}
      searchable
      hidePickedOptions
      value={value.map(outlineId)}
      onChange={(ids) => onChange(ids.flatMap((id) => known.get(id) ?? []))}
      searchValue={text}
      onSearchChange={setText}
      // What was found is what is meant: forgiving accents and spelling is the service's work.
      filter={({ options }) => options.filter((option) => 'value' in option && isFound(found, option.value))}
      data={[...known].map(([id, { labels }]) => ({ value: id, label: nameOf(labels, 'mul') }))}
      renderOption={renderOption}
      nothingFoundMessage={isSettled ? t('territories.choose.none') : undefined}
      maxDropdownHeight={320}
      onKeyDown={takeFirst}
      comboboxProps={{ withinPortal: true }}
    />
  )
}

const isFound = (found: readonly OutlineMatch[], id: string) => found.some((each) => outlineId(each) === id)

/** In square kilometres, three digits of it: outlines are simplified. */
export function roundArea(squareMetres: number): number {
  return Number((squareMetres / 1e6).toPrecision(3))
}
