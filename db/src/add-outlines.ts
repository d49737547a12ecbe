import type { Store } from './connect.ts'
import { listOutlineCatalogues, type MultiPolygon, type OutlineCatalogue } from './outlines.ts'
import { multiPolygonBytes } from './polygon-bytes.ts'

/** An outline of a file. */
export type OutlineRow = {
  code: string
  /** By language; `mul` where nobody said which one. */
  labels: Record<string, string>
  boundary: MultiPolygon
}

/** An outline of a catalogue cannot be taken. */
export class OutlineFault extends Error {
  override name = 'OutlineFault'
  /** Which of the rows, counted from one; null: all of them. */
  readonly row: number | null
  readonly kind: 'crossing' | 'swapped'
  constructor(row: number | null, kind: OutlineFault['kind'], message: string) {
    super(message)
    this.row = row
    this.kind = kind
  }
}

const columns = ['catalogue', 'n', 'code', 'labels', 'boundary'] as const

/**
 * Adds a catalogue, all of its outlines or none of them; one of the same name is replaced.
 * @param catalogue.name letters, digits and hyphens
 * @param catalogue.repair whether lines that cross are mended
 * @throws OutlineFault
 */
export async function addOutlines(
  store: Store,
  { name, title, credit, repair }: { name: string; title: string; credit: string; repair: boolean },
  rows: AsyncIterable<OutlineRow>,
): Promise<OutlineCatalogue> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new Error(`No name for a catalogue: ${name}`)
  const quoted = (text: string) => `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`
  await store
    .copy('atlas.outline_row', columns, valuesOf(name, rows), {
      before: 'set local role atlas_import; delete from atlas.outline_row',
      after: `
        ${repair ? '' : refuseCrossings}
        ${refuseSwapped}
        delete from atlas.outline_catalogue where name = '${name}' and made_of is null;
        insert into atlas.outline_catalogue (name, title, credit) values ('${name}', ${quoted(title)}, ${quoted(credit)});
        insert into atlas.outline (catalogue, code, labels, country, boundary, square_metres)
        select catalogue, code, labels, (
            select c.code from atlas.outline c
            where c.catalogue = 'countries' and public.st_intersects(c.boundary, public.st_pointonsurface(shape))
            order by c.square_metres limit 1
          ), shape, public.st_area(shape::public.geography)
        from (select *, atlas.valid_area(boundary) as shape from atlas.outline_row) r
        where shape is not null;
        delete from atlas.outline_row`,
    })
    .catch(explain)
  const added = (await listOutlineCatalogues(store.db)).find((catalogue) => catalogue.name === name)
  if (!added) throw new Error('The catalogue is not there after it was added.')
  return added
}

async function* valuesOf(catalogue: string, rows: AsyncIterable<OutlineRow>) {
  let n = 0
  for await (const { code, labels, boundary } of rows)
    yield [catalogue, ++n, code, JSON.stringify(labels), multiPolygonBytes(boundary.coordinates)]
}

/** Codes of errors that these scripts raise. */
const raised = { AT331: 'crossing', AT332: 'swapped' } as const

const refuseCrossings = `
  do $$ declare fault record; begin
    select n, (public.st_isvaliddetail(boundary)).* into fault
    from atlas.outline_row where not public.st_isvalid(boundary) order by n limit 1;
    if found then
      raise exception using errcode = 'AT331', message = format('%s %s at [%s, %s]', fault.n, fault.reason,
        round(public.st_x(fault.location)::numeric, 5), round(public.st_y(fault.location)::numeric, 5));
    end if;
  end $$;`

/** Where hardly anybody lives as it stands, and many do with the axes turned, the axes are turned. */
const refuseSwapped = `
  do $$ declare as_it_stands int; turned int; begin
    select count(*) filter (where here), count(*) filter (where not here) into as_it_stands, turned
    from (
      select true as here from atlas.outline_row r join atlas.place p on public.st_intersects(r.boundary, p.point)
      union all
      select false from (select public.st_flipcoordinates(boundary) as area from atlas.outline_row
        where abs(public.st_xmax(boundary)) <= 90 and abs(public.st_xmin(boundary)) <= 90) r
        join atlas.place p on public.st_intersects(r.area, p.point)
    ) places;
    if turned > 10 * as_it_stands then raise exception using errcode = 'AT332', message = '0 axes'; end if;
  end $$;`

function explain(error: Error & { code?: string }): never {
  const kind = raised[error.code as keyof typeof raised]
  if (!kind) throw error
  const [, row, message = ''] = /^(\d+) (.*)$/.exec(error.message) ?? []
  throw new OutlineFault(Number(row) || null, kind, message)
}
