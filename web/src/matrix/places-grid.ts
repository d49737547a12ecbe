import { coverageStates } from '@atlas/shared/findings/coverage'
import type { Messages } from '../i18n/use-messages.ts'
import type { GridCell, GridData } from '../pictures/grid-picture.ts'
import { type CellAddress, countAt, fullestCell } from './matrix.ts'
import type { MatrixState } from './use-matrix.ts'

const samples = { enough: '3', thin: '1', none: '0', unknown: '?' } as const

/** Sectors by places, to be drawn. */
export function placesGrid(
  { matrix, lines, rowName, sectorName }: Pick<MatrixState, 'matrix' | 'lines' | 'rowName' | 'sectorName'>,
  t: Messages['t'],
  number: Messages['number'],
): GridData {
  const columns = [...matrix.sectors, null]
  const fullest = Math.max(1, fullestCell(matrix))
  const cellOf = (address: CellAddress): GridCell => {
    const { organisations, state, expected } = countAt(matrix, address)
    const isRegion = address.row === 'region'
    const notes: Record<string, string> = {
      thin: t('matrix.cell.of', { n: expected?.minimum ?? 1 }),
      none: t('matrix.cell.looked'),
      unknown: t('matrix.cell.unknown'),
    }
    return {
      number: state === 'unknown' ? '?' : number(organisations.length),
      note: notes[state ?? ''],
      state: state ?? 'total',
      depth: isRegion ? 0 : Math.sqrt(organisations.length / fullest),
    }
  }
  return {
    corner: t(matrix.by === 'locality' ? 'organisations.locality' : 'organisations.territory'),
    columns: columns.map(sectorName),
    rows: lines.map((row) => ({
      name: rowName(row),
      cells: columns.map((sector) => cellOf({ row, sector })),
    })),
    legend: coverageStates.map((state) => ({
      state,
      sample: samples[state],
      words: t(`matrix.state.${state}`),
    })),
  }
}
