import type { Dataset } from '@atlas/shared/dataset'
import { CloseButton, Title } from '@mantine/core'
import { type ComponentProps, type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { OrganisationList } from '../selection/organisation-list.tsx'
import { useSelection } from '../selection/selection.tsx'
import { CanvasView } from '../ui/canvas-view.tsx'
import { useViewFiles } from '../ui/view-files.tsx'
import { CrossChoice } from './cross-choice.tsx'
import { type CrossCell, CrossGrid, type Line } from './cross-grid.tsx'
import type { CrossLegend } from './cross-legend.tsx'
import { drawGrid } from './draw-grid.ts'
import classes from './matrix.module.css'
import { SelectButton } from './select-button.tsx'
import { type OpenedCell, useOpened } from './use-opened.ts'

/** What is behind an opened cell. */
type CellContent = {
  name: string
  sentences: readonly string[]
  /** Positions in `dataset.organisations`. */
  organisations: readonly number[]
  /** Ways to see it elsewhere. */
  links: ReactNode
}

type Props = {
  dataset: Dataset
  label: string
  corner: string
  /** The whole in a sentence, above the legend. */
  figures: string
  legend: ReactNode
  rows: readonly Line[]
  columns: readonly Line[]
  /** Drawn with its columns downwards, for where they have no room beside each other; the address stays the same. */
  turned?: boolean
  /** Its cells hold a number and nothing beside it. */
  slim?: boolean
  /** How cells are filled, with their words: the same as in the legend. */
  signs?: ComponentProps<typeof CrossLegend>['entries']
  /** It shows opinions about third parties. */
  isPrivate?: boolean
  cellOf: (row: number, column: number) => Omit<CrossCell, 'selected'>
  /** Null where the address names a cell that there is not. */
  contentOf: (cell: OpenedCell) => CellContent | null
}

/** A grid beside its legend or the cell that is opened in it. */
export function CrossView({
  dataset,
  label,
  corner,
  figures,
  legend,
  rows,
  columns,
  turned = false,
  slim = false,
  isPrivate = false,
  signs = [],
  ...props
}: Props) {
  const { t } = useMessages()
  const { selected, setSelected } = useSelection()
  const { opened, open, close } = useOpened()
  const [reading, setReading] = useState(false)
  useViewFiles({
    picture: () =>
      drawGrid({
        corner,
        columns: columns.map(({ name }) => name),
        rows: rows.map(({ name }, row) => ({
          name,
          cells: columns.map((_, column) => props.cellOf(row, column)),
        })),
        legend: signs.map(({ state, ...sign }) => ({ state: state ?? 'total', ...sign })),
      }),
    private: isPrivate,
  })
  const cell = opened && props.contentOf(opened)
  const turn = (cell: OpenedCell) => (turned ? { row: cell.column, column: cell.row } : cell)
  const idsOf = (positions: readonly number[]) =>
    positions.flatMap((position) => dataset.organisations[position]?.id ?? [])
  const act = (cell: OpenedCell, event: MouseEvent) => {
    if (event.shiftKey)
      setSelected(selected.union(new Set(idsOf(props.contentOf(cell)?.organisations ?? []))))
    else if (opened?.row === cell.row && opened.column === cell.column) open(null)
    else open(cell)
  }
  const shut = () => {
    setReading(false)
    close()
  }
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && cell) shut()
  }
  return (
    <CanvasView
      title={cell ? cell.name : t('matrix.panel')}
      summary={figures}
      choices={<CrossChoice judgements={dataset.judgements} />}
      reading={reading || cell !== null}
      onReading={(wanted) => (wanted ? setReading(true) : shut())}
      panel={
        cell ? (
          <>
            <section className={classes.head} aria-label={cell.name} onKeyDown={closeByKey}>
              <div className={classes.title}>
                <Title order={2} size="h5">
                  {cell.name}
                </Title>
                <CloseButton aria-label={t('matrix.spot.close')} onClick={shut} />
              </div>
              {cell.sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {cell.organisations.length > 0 && (
                <div className={classes.actions}>
                  <SelectButton dataset={dataset} positions={cell.organisations} />
                  {cell.links}
                </div>
              )}
            </section>
            {cell.organisations.length > 0 && (
              <div className={classes.list}>
                <OrganisationList
                  key={cell.name}
                  dataset={dataset}
                  organisations={cell.organisations}
                  label={cell.name}
                />
              </div>
            )}
          </>
        ) : (
          <div className={classes.head}>
            <p>{figures}</p>
            {legend}
            <p className={classes.quiet}>{t('matrix.panel.hint')}</p>
          </div>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from wherever the focus is in the grid */}
      <div onKeyDown={closeByKey}>
        <CrossGrid
          label={label}
          corner={corner}
          rows={turned ? columns : rows}
          columns={turned ? rows : columns}
          slim={slim}
          cellOf={(down, across) => {
            const [row, column] = turned ? [across, down] : [down, across]
            return { ...props.cellOf(row, column), selected: isAnySelected(row, column) }
          }}
          opened={opened && turn(opened)}
          onOpen={(cell, event) => act(turn(cell), event)}
        />
      </div>
    </CanvasView>
  )

  function isAnySelected(row: number, column: number): boolean {
    if (selected.size === 0) return false
    const [{ key: line } = { key: '' }, { key: across } = { key: '' }] = [rows[row], columns[column]]
    const behind = props.contentOf({ row: line, column: across })?.organisations ?? []
    return idsOf(behind).some((id) => selected.has(id))
  }
}
