import { csvLine } from '@atlas/shared/formats/csv'
import type { DepartureList } from '@atlas/shared/gap-list'
import { byteOrderMark } from './gap-csv.ts'

type Loss = DepartureList['departures'][number]['losses'][number]

/** One line a loss: whose leaving costs it, what is lost in words, in figures and by identifiers. */
export function departuresCsv({ departures, revision, today }: DepartureList): string {
  const headings = [
    'rank',
    'organisation',
    'name',
    'loss',
    'text',
    'figures',
    'identifiers',
    'found_on',
    'revision',
  ]
  const lines = departures.flatMap(({ organisation, name, losses }, at) =>
    losses.map((loss) =>
      csvLine([
        ...[at + 1, organisation, name, loss.key, loss.text],
        ...[figuresOf(loss), identifiersOf(loss), today, revision],
      ]),
    ),
  )
  return byteOrderMark + csvLine(headings) + lines.join('')
}

const figuresOf = ({ parameters }: Loss) =>
  Object.entries(parameters)
    .flatMap(([name, value]) => (typeof value === 'number' ? `${name}: ${value}` : []))
    .join('; ')

/** "needs: need:… need:…; …": what refers to records, each as one word. */
const identifiersOf = ({ parameters }: Loss) =>
  Object.entries(parameters)
    .flatMap(([name, value]) => {
      const refs = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'object')
      return refs.length > 0 ? `${name}: ${refs.map(({ noun, id }) => `${noun}:${id}`).join(' ')}` : []
    })
    .join('; ')
