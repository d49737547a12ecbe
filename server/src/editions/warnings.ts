import type { ReadTrx } from '@atlas/db/tenancy'
import type { Edition, EditionOrganisation } from '@atlas/shared/editions/edition'
import { looksLikePerson } from '@atlas/shared/editions/person-names'
import type { publicationWarnings } from '@atlas/shared/editions/publication-preview'
import { isVerified } from '@atlas/shared/findings/settings'
import { sql } from 'kysely'

export type Warning = { code: (typeof publicationWarnings)[number]; ids: string[] }

/** A year: what nobody has looked at for longer may not be so any more. */
const maxVerifiedDays = 365

/** E-mail addresses, and telephone numbers of nine digits or more, in what is meant to describe. */
const contactInText = /[^\s@]+@[^\s@]+\.[a-z]{2,}|(?:\+|\b0)[\d ().-]{8,}\d/i

/** Why somebody should look at what would be published, before it is. */
export function editionWarnings({ organisations, day }: Edition): Warning[] {
  const idsOf = (test: (organisation: EditionOrganisation) => boolean) =>
    organisations.filter(test).map(({ id }) => id)
  return [
    {
      code: 'unverified',
      ids: idsOf(
        (organisation) => !isVerified(organisation, { today: day, verifiedForDays: maxVerifiedDays }),
      ),
    },
    { code: 'unplaced', ids: idsOf(({ places }) => !places.some(({ point }) => point)) },
    { code: 'person-name', ids: idsOf(({ names }) => Object.values(names).some(looksLikePerson)) },
    {
      code: 'contact-in-text',
      ids: idsOf(({ descriptions, names }) =>
        [...Object.values(descriptions), ...Object.values(names)].some((text) => contactInText.test(text)),
      ),
    },
  ]
}

/** So near, in metres, that a published place gives away a hidden one. */
const maxHiddenMetres = 50

/** Organisations whose place would be published exactly, where another one hides its own. */
export async function readHiddenElsewhere(trx: ReadTrx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with hidden as (
      select organisation_id, point from location
      where point is not null and (precision = 'hidden' or public_precision = 'hidden')
    )
    select distinct l.organisation_id as id
    from location l join organisation o on o.id = l.organisation_id, hidden h
    where l.precision = 'exact' and l.public_precision = 'exact' and o.status in ('existing', 'developing')
      and h.organisation_id <> l.organisation_id
      and st_dwithin(l.point, h.point, 0.001) and st_distance(l.point::geography, h.point::geography) <= ${maxHiddenMetres}
    order by 1`.execute(trx)
  return rows.map(({ id }) => id)
}

/** What stays private, counted. */
export async function readWithheld(trx: ReadTrx) {
  const { rows } = await sql<{
    missing: number
    closed: number
    hiddenPlaces: number
    coarserPlaces: number
    contacts: number
  }>`
    select count(*) filter (where status = 'missing')::int as missing,
      count(*) filter (where status = 'closed')::int as closed,
      count(*) filter (where status in ('existing', 'developing') and not public_contact
        and coalesce(email, phone) is not null)::int as contacts,
      (select count(*) from location l where precision = 'hidden' or public_precision = 'hidden')::int as hidden_places,
      (select count(*) from location l
        where precision <> 'hidden' and public_precision in ('kilometre', 'locality') and precision <> public_precision
      )::int as coarser_places
    from organisation`.execute(trx)
  return rows[0] ?? { missing: 0, closed: 0, hiddenPlaces: 0, coarserPlaces: 0, contacts: 0 }
}
