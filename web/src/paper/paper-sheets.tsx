import type { Workshop } from '@atlas/shared/workshops'
import type { ConsoleState } from '@atlas/shared/workshops/room'
import { useMessages } from '../i18n/use-messages.ts'
import { QrCode } from '../rooms/qr-code.tsx'
import { writtenCode } from '../rooms/room-code.ts'
import classes from './paper.module.css'
import { printedFields, sheetKindOf, sheetNumber } from './sheet-fields.ts'

type Props = { workshop: Workshop; door: ConsoleState['door']; tables: number }

/** As many as fit on a page together with its head. */
const rowsPerSheet = 12

/** One sheet for each exercise that takes entries, and each table. */
export function PaperSheets({ workshop, door, tables }: Props) {
  const { t } = useMessages()
  const numbers = Array.from({ length: tables }, (_, at) => at + 1)
  return workshop.exercises.flatMap((exercise, exerciseAt) => {
    const kind = sheetKindOf(exercise)
    if (!kind) return []
    return numbers.map((table) => (
      <article key={`${exercise.id} ${table}`} className={classes.sheet}>
        <header className={classes.head}>
          <div className={classes.words}>
            <p>{workshop.title}</p>
            <h2>{exercise.question}</h2>
            <p>
              {door.code ? t('sheets.join', { address: `${location.host}/w` }) : t('sheets.join.later')}{' '}
              {door.code && <strong>{writtenCode(door.code)}</strong>}
            </p>
          </div>
          <p className={classes.number}>{t('sheets.number', { n: sheetNumber(exerciseAt, table) })}</p>
          {door.joinPath && (
            <div className={classes.qr}>
              <QrCode
                text={location.origin + door.joinPath}
                label={t('room.qr', { address: `${location.host}/w` })}
              />
            </div>
          )}
        </header>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sheets.row')}</th>
              {printedFields(kind).map((field) => (
                <th key={field} scope="col">
                  {t(`sheets.field.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rowsPerSheet }, (_, at) => at + 1).map((row) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {printedFields(kind).map((field) => (
                  <td key={field} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    ))
  })
}
