import { type Answers, answers, type Prepared, prepare } from '@atlas/shared/findings/answers/answer'
import { type FindingLists, listOf } from '@atlas/shared/findings/answers/answer-lists'
import type { CsvTable } from './csv-table.ts'
import type { FindingAnswer, FindingQuestion, SourceText } from './finding-question.ts'
import { tables } from './tables.ts'

/** Datasets that are kept between questions: at most so many, and together of so many characters of JSON. */
const maxSources = 6
const maxCharacters = 32 * 1024 * 1024
/** Of one dataset: its days, with and without the missing actors. */
const maxVariants = 4

type Source = SourceText & { variants: Map<string, Variant> }
/** A dataset on one day, with what has been computed from it. */
type Variant = { prepared: Prepared; computed: Partial<Answers> }

/**
 * Computes what is asked about findings, and keeps what it is computed from and what came out, so that another language,
 * a table or the same question after a comment costs only the words. One question at a time.
 */
export function findingAnswers() {
  const sources = new Map<string, Source>()

  function sourceOf(name: string, text: SourceText | undefined): Source {
    const known = text ? { ...text, variants: new Map() } : sources.get(name)
    if (!known) throw new Error(`the dataset ${name} is not at hand`)
    sources.delete(name)
    sources.set(name, known)
    forgetOldest(sources, (kept) => kept.size <= maxSources && charactersIn(kept) <= maxCharacters)
    return known
  }

  return {
    /** The datasets that need not be handed over again. */
    held: (): string[] => [...sources.keys()],
    /** @param text the dataset, unless it is held */
    answer(question: FindingQuestion, text?: SourceText): FindingAnswer {
      const variant = variantOf(sourceOf(question.source, text), question)
      if (question.form === 'ids')
        return { text: JSON.stringify(computedIn(variant, 'findings').findings.map(({ id }) => id)) }
      return { text: write(variant, question) }
    },
  }
}

function variantOf({ dataset, populatedPlaces, variants }: Source, { today, assume }: FindingQuestion) {
  const key = `${today} ${assume}`
  const variant = variants.get(key) ?? {
    prepared: prepare({
      columns: JSON.parse(dataset),
      populatedPlaces: JSON.parse(populatedPlaces),
      today,
      assume,
    }),
    computed: {},
  }
  variants.delete(key)
  variants.set(key, variant)
  forgetOldest(variants, (kept) => kept.size <= maxVariants)
  return variant
}

function computedIn<About extends keyof FindingLists>(
  { prepared, computed }: Variant,
  about: About,
): Answers[About] {
  const known: Answers[About] | undefined = computed[about]
  if (known) return known
  const answer = answers[about](prepared) as Answers[About]
  Object.assign(computed, { [about]: answer })
  return answer
}

function write(
  variant: Variant,
  { about, form, language, decisions }: Extract<FindingQuestion, { about: string }>,
): string {
  const list = listOf(about, variant.prepared, computedIn(variant, about), { language, decisions })
  if (form === 'json') return JSON.stringify(list)
  const table = (tables[about] as Record<string, CsvTable<typeof list>>)[form]
  if (!table) throw new Error(`there is no table ${form} about ${about}`)
  return table.write(list)
}

/** Forgets what was not asked for the longest time, but never the last one. */
function forgetOldest<Kept>(kept: Map<string, Kept>, isFew: (kept: Map<string, Kept>) => boolean): void {
  for (const key of kept.keys()) {
    if (kept.size === 1 || isFew(kept)) return
    kept.delete(key)
  }
}

const charactersIn = (sources: ReadonlyMap<string, Source>): number =>
  sources
    .values()
    .reduce((sum, { dataset, populatedPlaces }) => sum + dataset.length + populatedPlaces.length, 0)
