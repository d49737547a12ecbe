import type { Dataset } from '@atlas/shared/dataset'
import { organisationsOf, readRefs } from '@atlas/shared/findings/evidence'
import type { Figure, Ref } from '@atlas/shared/findings/finding'
import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from '../selection/selection.tsx'
import { LinkText } from '../ui/link.tsx'
import { litSearch, matrixSearchOf } from './evidence-views.ts'
import { figureWords } from './figure-words.ts'
import classes from './finding-sheet.module.css'
import { RefLink } from './ref-link.tsx'

type Props = { dataset: Dataset; name: string; figure: Figure; words: FindingWords }

/** A figure that can be questioned: opened, it names what it counts, and what it does not know. */
export function FigureDetails({ dataset, name, figure, words }: Props) {
  const messages = useMessages()
  const { t } = messages
  const { counts, ids, unknownIds } = figure
  return (
    <details className={classes.figure}>
      <summary>{figureWords(name, figure, words, messages)}</summary>
      {ids.length > 0 && <Listed dataset={dataset} counts={counts} ids={ids} words={words} part="counted" />}
      {unknownIds.length > 0 && (
        <Listed dataset={dataset} counts={counts} ids={unknownIds} words={words} part="unknown" />
      )}
      {ids.length + unknownIds.length === 0 && (
        <p className={classes.quiet}>{t('findings.figure.nothing')}</p>
      )}
    </details>
  )
}

type ListedProps = {
  dataset: Dataset
  counts: Figure['counts']
  ids: readonly string[]
  words: FindingWords
  part: 'counted' | 'unknown'
}

/** Enough to read; the table has them all. */
const maxNamed = 40

function Listed({ dataset, counts, ids, words, part }: ListedProps) {
  const { t } = useMessages()
  const { filter } = useSelection()
  const { slug } = dataset.alliance
  const lit = organisationsOf(dataset, counts, ids)
  return (
    <>
      <h4 className={classes.listed}>
        {t(`findings.figure.${part}`, { n: ids.length })}
        {lit.length > 0 && (
          <LinkText
            size="xs"
            to={counts === 'partnership' ? '/a/$slug/network' : '/a/$slug/table'}
            params={{ slug }}
            search={litSearch(dataset, lit, filter)}
          >
            {t(counts === 'partnership' ? 'findings.figure.network' : 'findings.figure.table')}
          </LinkText>
        )}
      </h4>
      <ul className={classes.names}>
        {ids.slice(0, maxNamed).map((id) => (
          <li key={id}>
            {counts === 'cell' ? (
              <CellLink dataset={dataset} about={readRefs(id)} words={words} />
            ) : (
              <RefLink dataset={dataset} of={refOf(dataset, counts, id)} words={words} />
            )}
          </li>
        ))}
        {ids.length > maxNamed && <li>{t('findings.figure.others', { n: ids.length - maxNamed })}</li>}
      </ul>
    </>
  )
}

/** What is named for something that is counted: a seat by who has it, inhabitants by where they live. */
function refOf(dataset: Dataset, counts: Exclude<Figure['counts'], 'cell'>, id: string): Ref {
  if (counts === 'inhabitant') return { noun: 'place', id }
  if (counts !== 'seat') return { noun: counts, id }
  const holder = dataset.seats.find((seat) => seat.id === id)?.organisation ?? -1
  return { noun: 'organisation', id: dataset.organisations[holder]?.id ?? '' }
}

function CellLink({ dataset, about, words }: { dataset: Dataset; about: Ref[]; words: FindingWords }) {
  const { slug } = dataset.alliance
  return (
    <LinkText to="/a/$slug/matrix" params={{ slug }} search={matrixSearchOf(dataset, about)}>
      {about.map(words.name).join(' · ')}
    </LinkText>
  )
}
