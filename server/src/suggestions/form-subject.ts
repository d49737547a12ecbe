import type { SuggestedFields } from '@atlas/shared/suggestions/suggested-fields'
import type { FastifyInstance } from 'fastify'
import { nameLanguages, type PageContext } from '../public/pages/context.ts'
import { type FoundPage, findPage, type PageRequest } from '../public/pages/find-page.ts'
import type { WebFiles } from '../public/pages/web-files.ts'
import type { EditionHead } from '../public/read-published.ts'
import { fieldsOfEdition } from './edition-fields.ts'
import type { FormSubject } from './form-page.ts'

type Found = { is: 'form'; subject: FormSubject } | Exclude<FoundPage, { is: 'edition' }>

/**
 * What a form is about.
 * @param asked the edition that somebody had before their eyes; the latest one where it says nothing, or is gone
 */
export async function findSubject(
  app: FastifyInstance,
  files: WebFiles,
  request: PageRequest,
  asked: unknown,
): Promise<Found> {
  const found = await findPage({ app, files, kind: 'page' }, request)
  if (found.is !== 'edition') return found
  const context = await atEdition(app, found.context, Number(asked))
  const { edition } = context
  const { id } = request.params
  if (id === undefined) {
    const isRemark = request.query.about === 'page'
    const base = isRemark ? {} : fieldsOfEdition(edition, undefined, newNameLanguages(context))
    return {
      is: 'form',
      subject: { context, kind: isRemark ? 'remark' : 'add', organisation: undefined, base },
    }
  }
  const organisation = edition.organisations.find((each) => each.id === id)
  if (!organisation) return { is: 'missing' }
  const base: SuggestedFields = fieldsOfEdition(edition, organisation, nameLanguages(context))
  return { is: 'form', subject: { context, kind: 'correct', organisation, base } }
}

/** A new name is taken for one of the page's language where the alliance has that. */
const newNameLanguages = ({ language, edition: { alliance } }: PageContext) =>
  alliance.languages.includes(language) ? [language] : alliance.languages

async function atEdition(app: FastifyInstance, context: PageContext, number: number): Promise<PageContext> {
  const head: EditionHead | undefined = context.published.editions.find(
    (each) => each.number === number && each.withdrawnAt === null,
  )
  if (!head || head.number === context.head.number) return context
  const edition = await app.published.edition(head)
  return edition ? { ...context, head, edition, isPinned: true } : context
}
