import type { Dataset } from '@atlas/shared/dataset'
import { fold } from '@atlas/shared/names'
import { List, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'

const maxShown = 3
/** Of a name: fewer letters are in too many others. */
const minLetters = 3

/** Organisations that are here already and are called alike: what somebody misses may have another name. */
export function SimilarOrganisations({ dataset, name }: { dataset: Dataset; name: string }) {
  const { t, label } = useMessages()
  const said = fold(name)
  const isAlike = (other: string) => {
    const known = fold(other)
    return (
      known.length >= minLetters &&
      said.length >= minLetters &&
      (known.includes(said) || said.includes(known))
    )
  }
  const found = dataset.organisations
    .filter(({ names }) => Object.values(names).some(isAlike))
    .slice(0, maxShown)
  if (found.length === 0) return null
  return (
    <>
      <Text size="sm">{t('suggestions.similar')}</Text>
      <List size="sm" mb="sm">
        {found.map(({ id, names }) => (
          <List.Item key={id}>
            <LinkText to="/a/$slug/o/$id" params={{ slug: dataset.alliance.slug, id }}>
              {label(names, ...dataset.alliance.languages)}
            </LinkText>
          </List.Item>
        ))}
      </List>
    </>
  )
}
