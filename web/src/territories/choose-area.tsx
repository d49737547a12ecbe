import type { OutlineMatch } from '@atlas/shared/outlines'
import type { Area } from '@atlas/shared/primitives'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { OutlineFacts } from './outline-facts.tsx'
import { togetherQuery } from './outline-queries.ts'
import { OutlineSearch } from './outline-search.tsx'

type Props = {
  value: readonly OutlineMatch[]
  onChange: (chosen: OutlineMatch[]) => void
  /** Whose outlines come first. */
  country: string | null
  /** Told the area of all that is chosen, once it is there. */
  onRead: (area: Area) => void
}

/** Chooses an area by names, and tells what is in it. */
export function ChooseArea({ value, onChange, country, onRead }: Props) {
  const { t } = useMessages()
  const together = useQuery({ ...togetherQuery(value), enabled: value.length > 0 })
  const read = useEffectEvent(onRead)
  const boundary = value.length > 0 ? together.data?.boundary : undefined
  useEffect(() => {
    if (boundary) read(boundary)
  }, [boundary])
  return (
    <>
      <OutlineSearch
        value={value}
        onChange={onChange}
        country={country}
        label={t('territories.choose')}
        description={t('territories.choose.text')}
      />
      <ProblemAlert error={together.error} />
      {together.isLoading && <Loading inside />}
      {boundary && together.data && <OutlineFacts together={together.data} chosen={value} />}
    </>
  )
}
