import type { Dataset } from '@atlas/shared/dataset'
import { Button, CloseButton, Title } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { writeSelection } from '../addresses/selection-search.ts'
import type { SpotCount } from '../coverage/cell-words.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { OrganisationList } from '../selection/organisation-list.tsx'
import { useSelection } from '../selection/selection.tsx'
import { SurveyDialog } from '../surveys/survey-dialog.tsx'
import { LinkButton } from '../ui/link.tsx'
import classes from './matrix.module.css'
import { type CellAddress, countAt, filterOf } from './matrix.ts'
import { SelectButton } from './select-button.tsx'
import type { MatrixState } from './use-matrix.ts'

type Props = {
  dataset: Dataset
  state: MatrixState
  spot: CellAddress
  onClose: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The opened spot to read: how it is covered, since when that is known, who is there, and what to do about it. */
export function CellPanel({ dataset, state, spot: cell, onClose, onKeyDown }: Props) {
  const { t } = useMessages()
  const { matrix, cellName } = state
  const { filter, selected } = useSelection()
  const may = useMay(dataset.alliance.id)
  const [looking, setLooking] = useState(false)
  const count = countAt(matrix, cell)
  const listed = [...count.organisations, ...count.missing]
  const { slug } = dataset.alliance
  const here = { ...filter, ...filterOf(dataset, matrix, cell) }
  const search = writeSelection({ filter: here, selected: [...selected] })
  const name = cellName(cell)
  return (
    <>
      <section className={classes.head} aria-label={name} onKeyDown={onKeyDown}>
        <div className={classes.title}>
          <Title order={2} size="h5">
            {name}
          </Title>
          <CloseButton aria-label={t('matrix.spot.close')} onClick={onClose} />
        </div>
        <SpotSentences count={count} />
        <div className={classes.actions}>
          {may('write') && cell.row !== 'elsewhere' && (
            <Button size="compact-sm" onClick={() => setLooking(true)}>
              {t('matrix.spot.look')}
            </Button>
          )}
          {listed.length > 0 && <SelectButton dataset={dataset} positions={listed} />}
          {listed.length > 0 && (
            <>
              <LinkButton
                size="compact-sm"
                variant="default"
                to="/a/$slug/map"
                params={{ slug }}
                search={search}
              >
                {t('matrix.spot.map')}
              </LinkButton>
              <LinkButton
                size="compact-sm"
                variant="default"
                to="/a/$slug/table"
                params={{ slug }}
                search={search}
              >
                {t('matrix.spot.table')}
              </LinkButton>
            </>
          )}
        </div>
      </section>
      {listed.length > 0 && (
        <div className={classes.list}>
          <OrganisationList key={name} dataset={dataset} organisations={listed} label={name} />
        </div>
      )}
      {looking && (
        <SurveyDialog
          dataset={dataset}
          survey={null}
          about={filterOf(dataset, matrix, cell)}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  )
}

function SpotSentences({ count }: { count: SpotCount }) {
  const { t, day, remarks } = useMessages()
  const { organisations, developing, missing, leftOut, state, survey, expected } = count
  return (
    <>
      <p>
        <strong>
          {state === 'unknown'
            ? t('matrix.state.unknown')
            : t('matrix.spot.count', { n: organisations.length, developing })}
        </strong>
        {state && `. ${t(`matrix.spot.${state}.text`, { n: expected?.minimum ?? 1 })}`}
      </p>
      {(expected?.rule === 'cell' || expected?.rule === 'inhabitants') && (
        <p className={classes.quiet}>
          {t(`matrix.spot.expected.${expected.rule}`, {
            n: expected.minimum,
            inhabitants: expected.inhabitants ?? 0,
          })}
        </p>
      )}
      {state && state !== 'unknown' && (
        <p className={classes.quiet}>
          {survey
            ? t('matrix.spot.survey', { date: day(survey.lookedOn), who: survey.lookedBy })
            : t('matrix.spot.noSurvey')}
        </p>
      )}
      {(missing.length > 0 || leftOut > 0) && (
        <p className={classes.quiet}>
          {remarks([
            missing.length > 0 && t('matrix.spot.missing', { n: missing.length }),
            leftOut > 0 && t('matrix.spot.hidden', { n: leftOut }),
          ])}
        </p>
      )}
    </>
  )
}
