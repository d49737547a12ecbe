import type { Edition } from '@atlas/shared/editions/edition'
import type { testService } from '../../../test/service.ts'

type Service = Awaited<ReturnType<typeof testService>>

/** The edition of a number of an alliance, as the public reads it; undefined where there is none. */
export async function readPublished(
  { app }: Pick<Service, 'app'>,
  slug: string,
  number: number,
): Promise<Edition | undefined> {
  app.published.forget()
  const head = (await app.published.find(slug))?.editions.find((each) => each.number === number)
  return head && app.published.edition(head)
}
