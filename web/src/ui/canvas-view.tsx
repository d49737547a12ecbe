import { Button, VisuallyHidden } from '@mantine/core'
import { useUncontrolled } from '@mantine/hooks'
import { IconList } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './canvas-view.module.css'
import { Sheet } from './sheet.tsx'
import { useCompact } from './use-narrow.ts'

type Props = {
  /** Name of the panel; on a phone also of the button that opens it. */
  title: string
  /** One sentence: on a phone all that stands below the canvas. */
  summary: ReactNode
  /** All that is drawn, to read; fills the height it is given. */
  panel: ReactNode
  /** What can be chosen about the drawing: stands above it. */
  choices?: ReactNode
  /** Whether the panel is open on a phone, where the view itself wants to say so. */
  reading?: boolean
  onReading?: (wanted: boolean) => void
  /** The canvas and what floats on it. */
  children: ReactNode
}

/** A drawing with its reading beside it, or on a phone behind a button below it. */
export function CanvasView({ title, summary, panel, choices, reading, onReading, children }: Props) {
  const [opened, setOpened] = useUncontrolled({ value: reading, onChange: onReading, finalValue: false })
  const compact = useCompact()
  const { t } = useMessages()
  if (!compact)
    return (
      <div className={classes.view}>
        <div className={classes.drawing}>
          {choices && <div className={classes.choices}>{choices}</div>}
          <div className={classes.canvas}>{children}</div>
        </div>
        {/* The focus stays in the drawing; what opens beside it would go unheard. */}
        <VisuallyHidden role="status">{opened ? t('lists.beside', { name: title }) : ''}</VisuallyHidden>
        <aside className={classes.panel} aria-label={title}>
          {panel}
        </aside>
      </div>
    )
  return (
    <div className={classes.narrow}>
      {choices && <div className={classes.choices}>{choices}</div>}
      <div className={classes.canvas}>{children}</div>
      <div className={classes.foot}>
        <div className={classes.summary}>{summary}</div>
        <Button
          variant="default"
          leftSection={<IconList size={16} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {title}
        </Button>
      </div>
      <Sheet opened={opened} onClose={() => setOpened(false)} title={title}>
        {panel}
      </Sheet>
    </div>
  )
}
