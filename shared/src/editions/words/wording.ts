import type { ActReason } from '../../editions.ts'
import type { CoverageState } from '../../findings/coverage.ts'
import type { Level } from '../../findings/finding.ts'
import type { SentenceLanguage } from '../../sentences/languages.ts'
import type { Say, Sentence } from '../../sentences/say.ts'
import type { EditionPlace } from '../edition.ts'

/** What public pages say. Whatever one language says, the other says too. */
export type EditionWords = {
  languageName: string
  skipToList: string
  edition: Sentence<{ number: string; day: string }>
  editionOf: Sentence<{ number: string; name: string }>
  notLatest: Sentence<{ number: number }>
  invented: string
  members: string
  allAlliances: string
  description: Sentence<{ name: string; organisations: number; places: number; day: string }>
  counts: Sentence<{ shown: number; of: number }>
  none: string
  clear: string
  mapLabel: Sentence<{ name: string; shown: number }>
  mapCaption: Sentence<{ shown: number; outside: number; unplaced: number }>
  others: (more: number, say: Say) => string
  legend: string
  precision: Record<Exclude<EditionPlace['precision'], 'hidden'> | 'several', string>
  precisionOf: Record<EditionPlace['precision'], string>
  noPlace: string
  filter: {
    title: string
    text: string
    sector: string
    territory: string
    need: string
    shade: string
    any: string
    show: string
  }
  state: Record<CoverageState, string>
  cell: Sentence<{ state: CoverageState; organisations: number; expected: number }>
  list: string
  developing: string
  noSector: string
  pages: string
  page: Sentence<{ page: number; of: number }>
  previous: string
  next: string
  notTold: {
    title: string
    intro: string
    hidden: Sentence<number>
    unplaced: Sentence<number>
    withoutSector: Sentence<number>
    withoutNeeds: Sentence<number>
    unverified: Sentence<number>
    developing: Sentence<number>
    withdrawn: Sentence<number>
    never: string
    nothing: string
  }
  summary: string
  findings: string
  levels: Record<Level, string>
  coverage: { title: string; intro: string; place: string; region: string }
  downloads: {
    title: string
    intro: string
    uses: Record<
      | 'table'
      | 'organisations'
      | 'semicolons'
      | 'partnerships'
      | 'coverage'
      | 'places'
      | 'tiles'
      | 'network'
      | 'package'
      | 'whole'
      | 'website',
      string
    >
  }
  website: { draft: string; copyOf: string }
  cite: { title: string; intro: string; root: string; rootHint: string }
  editions: { title: string; all: string; compare: Sentence<{ from: number; to: number }>; feed: string }
  facts: {
    sectors: string
    needs: string
    actorKinds: string
    places: string
    website: string
    email: string
    phone: string
    identifiers: string
    partners: string
    checked: Sentence<string>
    notChecked: string
    back: Sentence<string>
  }
  share: string
  licence: Sentence<string>
  credits: string
  privacy: string
  missing: { title: string; text: string; back: string }
  withdrawn: {
    title: string
    text: Sentence<{ name: string; number: number; day: string }>
    reason: string
    reasons: Record<ActReason, string>
    successor: string
    none: string
  }
  embed: {
    title: string
    intro: string
    preview: string
    code: string
    component: string
    options: string
    theme: string
    themes: Record<'auto' | 'light' | 'dark', string>
    view: string
    views: Record<'both' | 'map' | 'list', string>
    height: string
    follow: string
    fixed: Sentence<number>
    which: string
    language: string
    languages: Record<SentenceLanguage, string>
    update: string
    frame: Sentence<string>
    open: string
    note: string
  }
  /** What each series of editions is about, for catalogues of open data. */
  catalogue: string
  directory: {
    programs: string
    invented: string
    title: string
    intro: Sentence<{ alliances: number; organisations: number; countries: number }>
    search: string
    country: string
    sector: string
    results: Sentence<{ shown: number; of: number }>
    signIn: string
    more: Sentence<{ shown: number; of: number }>
  }
  compare: {
    map: string
    mapLabel: Sentence<{ from: number; to: number; name: string }>
    /** Of organisations that stand where they stood. */
    kept: string
    csv: string
    /** Of the file: what changed, whose, called, before, after. */
    headings: string[]
    title: Sentence<{ from: number; to: number }>
    intro: Sentence<{ from: number; to: number; name: string }>
    figures: string
    figure: Record<
      'organisations' | 'places' | 'unplaced' | 'withoutSector' | 'withoutNeeds' | 'unverified',
      string
    >
    edition: Sentence<number>
    difference: string
    came: string
    went: string
    moved: string
    sectors: string
    otherwise: string
    cells: string
    nothing: string
  }
}
