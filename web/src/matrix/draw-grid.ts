import type { Picture } from '@atlas/shared/documents/blocks'
import type { GridData } from '../pictures/grid-picture.ts'

/** A matrix on paper; what draws it is read when it is wanted. */
export async function drawGrid(grid: GridData): Promise<Picture> {
  const [{ gridPicture }, { paper }] = await Promise.all([
    import('../pictures/grid-picture.ts'),
    import('../pictures/picture.ts'),
  ])
  return gridPicture(grid, paper)
}
