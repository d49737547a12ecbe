import type { DepartureList } from '@atlas/shared/findings/answers/finding-list'
import { refKey } from '@atlas/shared/findings/finding'
import { circumstanceColumns } from './csv-columns.ts'
import { csvTable } from './csv-table.ts'

type Loss = DepartureList['departures'][number]['losses'][number]

/** One line a loss: whose leaving costs it, what is lost in words, in figures and by identifiers. */
export const departureTable = csvTable(
  {
    rank: 'of the organisation, whose leaving costs most first',
    organisation: 'its id',
    name: 'of the organisation',
    loss: 'what kind of loss',
    text: 'the loss, written out',
    figures: 'each as `name: number`',
    identifiers: 'each as `name: NOUN:ID NOUN:ID`, the ids percent-encoded',
    ...circumstanceColumns,
  },
  ({ departures, today, revision }: DepartureList) =>
    departures.flatMap(({ organisation, name, losses }, at) =>
      losses.map((loss) => ({
        ...{ rank: at + 1, organisation, name, loss: loss.key, text: loss.text },
        ...{ figures: figuresOf(loss), identifiers: identifiersOf(loss), found_on: today, revision },
      })),
    ),
)

const figuresOf = ({ parameters }: Loss) =>
  Object.entries(parameters)
    .flatMap(([name, value]) => (typeof value === 'number' ? `${name}: ${value}` : []))
    .join('; ')

/** What refers to records, each as one word. */
const identifiersOf = ({ parameters }: Loss) =>
  Object.entries(parameters)
    .flatMap(([name, value]) => {
      const refs = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'object')
      return refs.length > 0 ? `${name}: ${refs.map(refKey).join(' ')}` : []
    })
    .join('; ')
