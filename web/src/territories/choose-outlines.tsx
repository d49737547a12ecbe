import { maxTogether, type Outline, type OutlineMatch } from '@atlas/shared/outlines'
import { Button, Select, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { catalogueQuery, labelsIn, outlinesWithinQuery, togetherQuery } from './outline-queries.ts'
import { OutlineSearch } from './outline-search.tsx'
import type { AreaReport } from './read-geojson.ts'
import { useCatalogueWords } from './use-catalogue-words.ts'

type Props = {
  slug: string
  languages: readonly string[]
  country: string | null
  onRead: (report: AreaReport) => void
}

/** Takes territories from the catalogues of outlines: some by name, or all of one that lie in the region. */
export function ChooseOutlines({ slug, languages, country, onRead }: Props) {
  const { t } = useMessages()
  const titleOf = useCatalogueWords()
  const { data: catalogues = [] } = useQuery(catalogueQuery)
  const [catalogue, setCatalogue] = useState('')
  const within = useQuery(outlinesWithinQuery(slug, catalogue))
  const [chosen, setChosen] = useState<OutlineMatch[]>([])
  const queryClient = useQueryClient()
  const take = (outlines: readonly Outline[]) =>
    onRead({
      areas: outlines.map(({ code, labels, boundary }) => ({
        ...{ code, boundary },
        labels: labelsIn(labels, languages),
      })),
      faults: [],
    })
  const read = useMutation({
    mutationFn: () =>
      Promise.all(
        chosen.map(async (each): Promise<Outline> => {
          const { boundary } = await queryClient.fetchQuery(togetherQuery([each]))
          return { code: each.code, labels: each.labels, boundary }
        }),
      ),
    onSuccess: take,
  })
  const found = within.data?.items ?? []
  return (
    <Stack gap="sm" w="100%" maw={640} align="stretch">
      <OutlineSearch
        value={chosen}
        onChange={(next) => setChosen(next.slice(0, maxTogether))}
        country={country}
        label={t('territories.choose')}
      />
      {chosen.length > 0 && (
        <Button variant="default" w="fit-content" loading={read.isPending} onClick={() => read.mutate()}>
          {t('territories.choose.take', { n: chosen.length })}
        </Button>
      )}
      <ProblemAlert error={read.error ?? within.error} />
      <Select
        label={t('territories.within')}
        description={t('territories.within.text')}
        placeholder={t('territories.within.hint')}
        clearable
        data={catalogues.map(({ name }) => ({ value: name, label: titleOf(name) }))}
        value={catalogue || null}
        onChange={(name) => setCatalogue(name ?? '')}
      />
      {within.data && (
        <Text size="sm" role="status">
          {within.data.more
            ? t('territories.within.more', { n: found.length })
            : t('territories.within.found', { n: found.length })}
        </Text>
      )}
      {found.length > 0 && !within.data?.more && (
        <Button variant="default" w="fit-content" onClick={() => take(found)}>
          {t('territories.choose.take', { n: found.length })}
        </Button>
      )}
    </Stack>
  )
}
