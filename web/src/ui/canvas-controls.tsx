import { ActionIcon } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './canvas-controls.module.css'

type Props = { onZoomIn: () => void; onZoomOut: () => void; onFit: () => void }

/** Nearer, further, everything: on every canvas the same, at the same place. */
export function CanvasControls({ onZoomIn, onZoomOut, onFit }: Props) {
  const { t } = useMessages()
  const buttons = [
    { label: t('lists.zoomIn'), icon: IconPlus, act: onZoomIn },
    { label: t('lists.zoomOut'), icon: IconMinus, act: onZoomOut },
    { label: t('lists.fit'), icon: IconMaximize, act: onFit },
  ]
  return (
    <div className={classes.controls}>
      {buttons.map(({ label, icon: Icon, act }) => (
        <ActionIcon
          key={label}
          variant="subtle"
          color="gray"
          size={36}
          radius={0}
          aria-label={label}
          title={label}
          onClick={act}
        >
          <Icon size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  )
}
