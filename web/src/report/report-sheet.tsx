import { type Block, beside, type Cell, isShort, type Table } from '@atlas/shared/documents/blocks'
import type { DocumentContent } from '@atlas/shared/documents/document'
import { LevelMark } from '../findings/level-mark.tsx'
import { pictureUrl } from '../pictures/picture.ts'
import classes from './report.module.css'
import { Wide } from './wide.tsx'

/** Of the heading of a section on the page. */
export const headingId = (section: string): string => `report-${section}`

/** A report as a page that is printed as it stands. Its words are the report's own: the page around it may speak another language. */
export function ReportSheet({ report }: { report: DocumentContent }) {
  return (
    <article className={classes.sheet} lang={report.language}>
      <header className={classes.head}>
        <h1>{report.title}</h1>
        <p className={classes.alliance}>{report.alliance}</p>
        {report.facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
      </header>
      {report.sections.map(({ id, title, blocks }) => (
        <section key={id} aria-labelledby={headingId(id)}>
          <h2 id={headingId(id)} tabIndex={-1}>
            {title}
          </h2>
          {blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a section have no other order
            <BlockOf key={at} block={block} />
          ))}
        </section>
      ))}
    </article>
  )
}

function BlockOf({ block }: { block: Block }) {
  switch (block.block) {
    case 'text':
      return <p className={block.quiet ? classes.quiet : undefined}>{block.text}</p>
    case 'heading':
      return <h3>{block.text}</h3>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return <TableOf table={block} />
    case 'figure':
      return (
        <figure>
          <Wide label={block.caption}>
            <img
              src={pictureUrl(block.picture)}
              width={block.picture.width}
              height={block.picture.height}
              alt={block.alt}
            />
          </Wide>
          <figcaption>{block.caption}</figcaption>
        </figure>
      )
    case 'finding':
      return (
        <div className={classes.finding}>
          <LevelMark level={block.level} />
          <div>
            <p className={classes.title}>
              {block.title} <span className={classes.level}>{block.word}</span>
            </p>
            <p>{block.sentence}</p>
            <p className={classes.figures}>{block.figures.join(beside)}</p>
            {block.remarks.map((remark) => (
              <p key={remark} className={classes.quiet}>
                {remark}
              </p>
            ))}
          </div>
        </div>
      )
  }
}

const TableOf = ({ table: { caption, head, rows, figures } }: { table: Table }) => (
  <Wide label={caption} whole={isShort(rows)}>
    <table className={figures ? classes.counted : undefined}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table are never moved
          <tr key={at}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor are its cells
              <CellOf key={column} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)

function CellOf({ cell: { text, state, strong, head } }: { cell: Cell }) {
  const words = strong ? <strong>{text}</strong> : text
  return head ? <th scope="row">{words}</th> : <td data-state={state}>{words}</td>
}
