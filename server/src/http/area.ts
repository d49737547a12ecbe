import type { Trx } from '@atlas/db/tenancy'
import type { Area, Position } from '@atlas/shared/primitives'
import type { FieldFault } from '@atlas/shared/problems'
import { sql } from 'kysely'
import { Problem } from './problem.ts'

/** More than any region needs, and few enough to check at once. */
const maxVertices = 100_000

/** Room for so many vertices with all their decimals. */
export const areaBodyLimit = 8 * 1024 * 1024

/**
 * Refuses an area that cannot be drawn or counted in: too many vertices, rings that are not closed or cross, no surface.
 * @param pointer where the area stands in the body
 * @throws Problem invalid-area, with the place of the fault and the way out
 */
export async function checkArea(
  trx: Trx,
  area: Area | null | undefined,
  pointer = '/boundary',
): Promise<void> {
  if (!area) return
  const errors = faultsOfRings(area, pointer)
  const found = errors.length > 0 ? errors : await faultsOfShape(trx, area, pointer)
  if (found.length > 0) throw new Problem('invalid-area', { errors: found })
}

function faultsOfRings({ coordinates }: Area, pointer: string): FieldFault[] {
  const vertices = coordinates.flat().reduce((sum, ring) => sum + ring.length, 0)
  if (vertices > maxVertices) {
    const message = `This area has ${vertices} vertices. Simplify it to at most ${maxVertices}.`
    return [{ pointer, code: 'vertices', message }]
  }
  return coordinates.flatMap((polygon, i) =>
    polygon.flatMap((ring, j) =>
      isClosed(ring)
        ? []
        : {
            pointer: `${pointer}/coordinates/${i}/${j}`,
            code: 'open-ring',
            message: 'This ring is open. Repeat its first position at its end.',
          },
    ),
  )
}

function isClosed(ring: Position[]) {
  const [first, last] = [ring[0], ring.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

type Shape = { valid: boolean; reason: string | null; x: number | null; y: number | null }

async function faultsOfShape(trx: Trx, area: Area, pointer: string): Promise<FieldFault[]> {
  const { rows } = await sql<Shape>`
    select valid, reason, st_x(location) as x, st_y(location) as y
    from st_isvaliddetail(st_geomfromgeojson(${JSON.stringify(area)}::text))`.execute(trx)
  const shape = rows[0]
  if (!shape || shape.valid) return []
  const { reason, x, y } = shape
  const place = x === null || y === null ? '' : ` at [${x}, ${y}]`
  return [
    {
      pointer,
      code: String(reason).toLowerCase().replaceAll(' ', '-'),
      message: `${reason}${place}. Draw the line again there, or repair the area in a geographic information system.`,
    },
  ]
}
