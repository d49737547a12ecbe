import type { Dataset } from '@atlas/shared/dataset'
import { MatrixGrid } from '../matrix/matrix-grid.tsx'
import { useMatrix } from '../matrix/use-matrix.ts'
import { SelectionProvider } from '../selection/selection.tsx'

/** Sectors by places: who looked and found nobody fills a cell that was unknown. */
export const WallMatrix = ({ dataset }: { dataset: Dataset }) => (
  <SelectionProvider dataset={dataset}>
    <WholeMatrix dataset={dataset} />
  </SelectionProvider>
)

const WholeMatrix = ({ dataset }: { dataset: Dataset }) => (
  <MatrixGrid dataset={dataset} state={useMatrix(dataset)} />
)
