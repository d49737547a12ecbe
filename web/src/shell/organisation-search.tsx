import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { similarQuery } from '../selection/organisation-matches.ts'
import classes from './organisation-search.module.css'

type Props = {
  slug: string
  autoFocus?: boolean
  /** Something was chosen, or the search given up. */
  onDone?: () => void
}

/** Finds an organisation of the alliance by a name that need not be spelt right. */
export function OrganisationSearch({ slug, autoFocus = false, onDone }: Props) {
  const { t, label } = useMessages()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [name] = useDebouncedValue(text.trim(), 200)
  const { data: matches = [], isFetching } = useQuery(similarQuery(slug, name))
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })

  const submit = (value: string) => {
    combobox.closeDropdown()
    setText('')
    onDone?.()
    if (value === 'filter')
      void navigate({ to: '/a/$slug/table', params: { slug }, search: (now) => ({ ...now, q: text.trim() }) })
    else void navigate({ to: '/a/$slug/o/$id', params: { slug, id: value }, search: true })
  }

  return (
    <Combobox store={combobox} onOptionSubmit={submit} width={360} position="bottom-end">
      <Combobox.Target>
        <TextInput
          className={classes.input}
          size="sm"
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          placeholder={t('shell.search')}
          aria-label={t('shell.search')}
          type="search"
          autoFocus={autoFocus}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim().length < 2}>
        <Combobox.Options aria-label={t('organisations.many')}>
          {matches.map((match) => (
            <Combobox.Option key={match.id} value={match.id}>
              {label(match.names)}
              {match.locality && <span className={classes.locality}>{match.locality}</span>}
            </Combobox.Option>
          ))}
          {matches.length === 0 && (
            <Combobox.Empty>{t(isFetching ? 'shell.search.searching' : 'shell.search.none')}</Combobox.Empty>
          )}
          <Combobox.Option value="filter" className={classes.filter}>
            {t('shell.search.filter', { text: text.trim() })}
          </Combobox.Option>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
