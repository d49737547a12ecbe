import type { Import, ImportPlace } from '@atlas/shared/exchange/import'
import { Badge, NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { usePlaceWords } from '../organisations/use-place-words.ts'
import classes from './exchange.module.css'
import { useImportUpdate } from './import-queries.ts'
import { Part } from './part.tsx'
import { PlaceSearch } from './place-search.tsx'
import { SessionEnded } from './session-ended.tsx'
import { useShown } from './use-shown.tsx'

/** As many as the service sends. */
const maxPlaces = 500

/** Localities that could not be placed without doubt: one of the candidates is chosen, or none. */
export function PlacesPart({ slug, imported }: { slug: string; imported: Import }) {
  const { t } = useMessages()
  const { id, places, counts } = imported
  const update = useImportUpdate(slug, id)
  const { shown, more } = useShown(places)
  const choose = ({ locality, country, area }: ImportPlace, chosen: number | null) =>
    update.mutate({ places: [{ locality, country, area, chosen }] })
  return (
    <Part
      id="places"
      title={t('exchange.places')}
      text={t('exchange.places.text')}
      aside={t('exchange.will.unplaced', { n: counts.ambiguous + counts.unplaced })}
    >
      <ul className={classes.lines}>
        {shown.map((place) => (
          <PlaceLine
            key={`${place.locality} ${place.country} ${place.area}`}
            slug={slug}
            place={place}
            onChoose={(chosen) => choose(place, chosen)}
          />
        ))}
      </ul>
      {more}
      {places.length >= maxPlaces && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('exchange.places.most', { n: places.length })}
        </Text>
      )}
      <SessionEnded error={update.error} />
    </Part>
  )
}

const colours = { placed: 'ink', ambiguous: 'gray', unplaced: 'gray' } as const

type LineProps = { slug: string; place: ImportPlace; onChoose: (chosen: number | null) => void }

function PlaceLine({ slug, place, onChoose }: LineProps) {
  const { t, country: countryName } = useMessages()
  const words = usePlaceWords()
  const { locality, country, area, rows, state, candidates, chosen } = place
  const [searching, setSearching] = useState(candidates.length === 0)
  const choose = (value: string) => {
    if (value === 'other') setSearching(true)
    else onChoose(value === '' ? null : Number(value))
  }
  return (
    <li className={classes.line}>
      <div>
        <span className={classes.heading}>{locality}</span>{' '}
        <Badge size="sm" variant="light" color={colours[state]} tt="none">
          {t(`exchange.places.${state}`)}
        </Badge>
        <Text className={classes.sample}>
          {[
            area && t('exchange.places.area', { area }),
            country && countryName(country),
            t('exchange.rows.in', { n: rows }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {searching ? (
        <PlaceSearch
          slug={slug}
          locality={locality}
          onChoose={({ id }) => {
            onChoose(id)
            setSearching(false)
          }}
        />
      ) : (
        <NativeSelect
          aria-label={t('exchange.places.choose', { locality })}
          value={chosen ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{t('exchange.places.leave')}</option>
          {candidates.map((candidate) => (
            <option key={candidate.id} value={candidate.id}>
              {`${candidate.name} · ${words(candidate)}`}
            </option>
          ))}
          <option value="other">{t('exchange.places.other')}</option>
        </NativeSelect>
      )}
    </li>
  )
}
