import type { CoverageState } from '../findings/coverage.ts'
import type { CoverageRows } from '../findings/coverage-rows.ts'
import type { Level } from '../findings/finding.ts'
import type { Labels } from '../primitives.ts'
import type { SentenceLanguage } from '../sentences/languages.ts'

/** Computed from what is published, and from nothing else. */
export type EditionFigures = {
  organisations: number
  developing: number
  places: number
  /** What this edition does not tell, counted. */
  unknown: {
    /** Organisations without any point: nobody has recorded where they are, or it is hidden. */
    unplaced: number
    /** Of these, those whose place is kept hidden. */
    hidden: number
    withoutSector: number
    /** Organisations of which no need is recorded that they serve. */
    withoutNeeds: number
    /** Organisations that nobody has verified within a year. */
    unverified: number
  }
  coverage: EditionCoverage
  access: EditionAccess[]
  /** What is told in words, in each language. */
  words: Record<SentenceLanguage, { summary: string[]; findings: EditionFinding[] }>
}

export type EditionCell = {
  state: CoverageState
  organisations: number
  /** Organisations expected there; 0 where nobody is. */
  expected: number
}

export type EditionCoverage = {
  by: CoverageRows
  rows: {
    /** In every language that it has a name in; a locality has one alone, under the alliance's first language. */
    labels: Labels
    /** Position in `territories`; null for a locality. */
    territory: number | null
    /** One a sector, in the order of `sectors`. */
    cells: EditionCell[]
    /** Organisations at this place, each once. */
    organisations: number
  }[]
  /** Each sector in the whole region. */
  region: EditionCell[]
}

/** How many inhabitants live too far from a sector or need, of those whose places are known. */
export type EditionAccess = {
  service: { list: 'sectors' | 'needs'; position: number }
  reachMetres: number
  /** Inhabitants; `unknown`: too far from all that are known to provide it, not from all that might. */
  leftOut: { n: number; total: number; unknown: number }
  territories: { territory: number; inhabitants: number; leftOut: number; unsure: number }[]
}

export type EditionFinding = { kind: string; level: Level; title: string; text: string }
