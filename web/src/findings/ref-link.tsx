import type { Dataset } from '@atlas/shared/dataset'
import type { Ref } from '@atlas/shared/findings/finding'
import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { writeSelection } from '../addresses/selection-search.ts'
import { LinkText } from '../ui/link.tsx'
import { filterOf } from './evidence-views.ts'

type Props = { dataset: Dataset; of: Ref; words: FindingWords }

/** A record that a finding names: an organisation leads to its page, what has organisations to the table of them. */
export function RefLink({ dataset, of, words }: Props) {
  const { slug } = dataset.alliance
  const name = words.name(of)
  if (of.noun === 'organisation' && dataset.organisations.some(({ id }) => id === of.id))
    return (
      <LinkText to="/a/$slug/o/$id" params={{ slug, id: of.id }}>
        {name}
      </LinkText>
    )
  if (of.noun === 'partnership') {
    const tie = dataset.partnerships.find(({ id }) => id === of.id)
    const from = dataset.organisations[tie?.from ?? -1]
    if (from)
      return (
        <LinkText to="/a/$slug/o/$id" params={{ slug, id: from.id }}>
          {name}
        </LinkText>
      )
  }
  const filter = filterOf(dataset, [of])
  if (Object.keys(filter).length === 0) return name
  return (
    <LinkText to="/a/$slug/table" params={{ slug }} search={writeSelection({ filter, selected: [] })}>
      {name}
    </LinkText>
  )
}
