import type { CatalogueDb } from '@atlas/db/tenancy'
import { wholeView } from '@atlas/shared/editions/edition-view'
import { editionWords } from '@atlas/shared/editions/words/edition-words'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { sayIn } from '@atlas/shared/sentences/say'
import type { WebFiles } from '../public/pages/web-files.ts'
import { websitePage } from '../public/pages/website-page.ts'
import type { EditionHead } from '../public/read-published.ts'
import type { MakeEdition } from './edition-order.ts'
import { draftEdition } from './preview.ts'

type Draft = {
  allianceId: string
  slug: string
  /** As what somebody would publish. */
  role: string
  day: string
  language: SentenceLanguage
  files: WebFiles
  baseUrl: string
}

/** The page of the edition that would be published now, as everybody would see it. */
export async function writeDraft(db: CatalogueDb, draft: Draft, makeEdition: MakeEdition): Promise<string> {
  const { allianceId, slug, role, day, language, files, baseUrl } = draft
  const { edition, license } = await draftEdition(db, { allianceId, day }, makeEdition)
  const { alliance, number, revision, figures, commitment } = edition
  const head: EditionHead = {
    ...{
      allianceId,
      number,
      revision,
      day,
      license,
      note: '',
      authorRole: role,
      files: [],
      withdrawnAt: null,
    },
    ...{ name: alliance.name, country: alliance.country, root: commitment.root },
    ...{ organisations: figures.organisations, places: figures.places, publishedAt: `${day}T00:00:00.000Z` },
  }
  return websitePage({
    ...{ kind: 'draft', baseUrl, files: { ...files, script: null }, language, head, edition },
    ...{ words: editionWords(language), say: sayIn(language), isPinned: true, view: wholeView },
    published: { allianceId, slug, editions: [head], acts: [] },
    options: { theme: 'auto', layout: 'both', controls: true },
  })
}
