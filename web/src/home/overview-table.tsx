import { expectedMinimum } from '@atlas/shared/findings/expected'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import coverage from '../coverage/coverage.module.css'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import { LinkText } from '../ui/link.tsx'
import { WholeWords } from '../ui/whole-words.tsx'
import classes from './home.module.css'
import type { OverviewCell, OverviewMatrix } from './overview-matrix.ts'

/** Alliances by sectors: each count opens the list behind it. */
export function OverviewTable({ matrix }: { matrix: OverviewMatrix }) {
  const { t, label } = useMessages()
  const { most } = matrix
  return (
    <section className={classes.matrix} aria-label={t('alliances.matrix')}>
      <table style={{ '--sectors': matrix.sectors.length } as CSSProperties}>
        <caption>{t('alliances.matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('shell.alliance')}</th>
            {matrix.sectors.map((sector, position) => (
              <th key={sector.code} scope="col">
                <div className={classes.sector}>
                  <SectorMark sector={position} colour={sector.colour} />
                  <span>
                    <WholeWords text={label(sector.labels)} />
                  </span>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ alliance, cells }) => (
            <tr key={alliance.id}>
              <th scope="row">
                <LinkText to="/a/$slug/map" params={{ slug: alliance.slug }}>
                  {alliance.name}
                </LinkText>
                <span className={classes.figures}>
                  {t('organisations.count', { n: alliance.organisations })}
                  {alliance.unplaced > 0 && `, ${t('selection.unplaced', { n: alliance.unplaced })}`}
                  {alliance.invented && <em>{t('alliances.invented')}</em>}
                </span>
              </th>
              {cells.map((cell, position) => (
                <Cell key={matrix.sectors[position]?.code} cell={cell} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ cell, most }: { cell: OverviewCell | null; most: number }) {
  const { t, label, number, day } = useMessages()
  if (cell === null) return <td className={classes.absent}>{t('alliances.cell.absent')}</td>
  const { alliance, sector, state } = cell
  const names = { alliance: alliance.name, sector: label(sector.labels) }
  const words = {
    unknown: t('alliances.cell.unknown'),
    none: sector.lookedOn ? t('alliances.cell.none', { date: day(sector.lookedOn) }) : '',
    thin: t('alliances.cell.thin', { n: expectedMinimum(sector) }),
    enough: '',
  }[state]
  return (
    <td>
      <Link
        className={`${coverage.spot} ${classes.cell}`}
        data-state={state}
        style={
          {
            '--depth': Math.min(1, Math.sqrt(sector.organisations / most)),
            '--share': sector.organisations / Math.max(1, expectedMinimum(sector)),
          } as CSSProperties
        }
        to="/a/$slug/table"
        params={{ slug: alliance.slug }}
        search={{ sector: [sector.code] }}
        aria-label={[t('alliances.cell', { ...names, n: sector.organisations }), words]
          .filter(Boolean)
          .join(': ')}
      >
        <span className={classes.number}>{state === 'unknown' ? '?' : number(sector.organisations)}</span>
        {words && <span className={classes.words}>{words}</span>}
      </Link>
    </td>
  )
}
