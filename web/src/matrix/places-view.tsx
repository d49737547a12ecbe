import { useParams } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { NothingToShow } from '../selection/nothing-to-show.tsx'
import { CanvasView } from '../ui/canvas-view.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { focusSoon } from '../ui/focus-soon.ts'
import { LinkButton } from '../ui/link.tsx'
import { useViewFiles } from '../ui/view-files.tsx'
import { CrossChoice } from './cross-choice.tsx'
import { drawGrid } from './draw-grid.ts'
import { cellsByState } from './matrix.ts'
import { MatrixChoices } from './matrix-choices.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { MatrixPanel } from './matrix-panel.tsx'
import { placesGrid } from './places-grid.ts'
import { useMatrix } from './use-matrix.ts'

/** Sectors by places: where there is enough, too little, nobody, and where nobody has looked. */
export function PlacesView() {
  const { t, number } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  const may = useMay(dataset.alliance.id)
  const state = useMatrix(dataset)
  const [reading, setReading] = useState(false)
  useViewFiles({ picture: () => drawGrid(placesGrid(state, t, number)) })
  if (dataset.sectors.length === 0)
    return (
      <EmptyState title={t('matrix.noSectors')} text={t('matrix.noSectors.text')}>
        {may('write') && (
          <LinkButton to="/a/$slug/settings" params={{ slug }} search={{ section: 'sectors' }}>
            {t('matrix.noSectors.add')}
          </LinkButton>
        )}
      </EmptyState>
    )
  if (dataset.organisations.length === 0) return <NothingToShow dataset={dataset} />

  const { matrix, opened, open } = state
  const tally = cellsByState(matrix)
  const n = matrix.rows.length * matrix.sectors.length
  const figures = n > 0 ? t('matrix.figures', { n, ...tally }) : t('matrix.figures.none')
  const close = () => {
    setReading(false)
    open(null)
    // Back to the cell that was left.
    focusSoon(() => document.querySelector('[role=grid] [tabindex="0"]'))
  }
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && opened) close()
  }
  return (
    <CanvasView
      title={opened ? state.cellName(opened) : t('matrix.panel')}
      summary={figures}
      choices={
        <>
          <CrossChoice judgements={dataset.judgements} />
          <MatrixChoices dataset={dataset} state={state} />
        </>
      }
      panel={
        <MatrixPanel
          dataset={dataset}
          state={state}
          figures={figures}
          onClose={close}
          onKeyDown={closeByKey}
        />
      }
      reading={reading || opened !== null}
      onReading={(wanted) => (wanted ? setReading(true) : close())}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from wherever the focus is in the grid */}
      <div onKeyDown={closeByKey}>
        <MatrixGrid dataset={dataset} state={state} />
      </div>
    </CanvasView>
  )
}
