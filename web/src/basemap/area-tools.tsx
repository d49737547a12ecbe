import { Button, Group } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import type { AreaDrawing, DrawingState } from './area-drawing.ts'

type Props = {
  /** Null until the map is there to be drawn on. */
  drawing: AreaDrawing | null
  state: DrawingState
}

/** Fewer go around nothing. */
const minCorners = 3

/** What can be done with the area as a whole. */
export function AreaTools({ drawing, state: { mode, corners } }: Props) {
  const { t } = useMessages()
  const modeButton = (each: DrawingState['mode']) => (
    <Button
      size="compact-sm"
      variant={drawing && mode === each ? 'filled' : 'default'}
      aria-pressed={drawing !== null && mode === each}
      disabled={!drawing}
      onClick={() => drawing?.setMode(each)}
    >
      {t(`map.area.${each}`)}
    </Button>
  )
  return (
    <Group gap="xs">
      {modeButton('draw')}
      {modeButton('edit')}
      {mode === 'draw' && corners >= minCorners && (
        <Button size="compact-sm" variant="light" onClick={() => drawing?.close()}>
          {t('map.area.close')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" disabled={!drawing} onClick={() => drawing?.undo()}>
        {t('map.area.undo')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={!drawing} onClick={() => drawing?.clear()}>
        {t('map.area.clear')}
      </Button>
    </Group>
  )
}

/** What can be done at the cross in the middle of the map, where fingers are too broad and keyboards cannot point. */
export function CrossTools({ drawing, state: { mode, holding } }: Props) {
  const { t } = useMessages()
  if (!drawing) return null
  const tools: [words: string, act: () => void][] =
    mode === 'draw'
      ? [[t('map.area.put'), drawing.press]]
      : [
          [t('map.area.next'), () => drawing.step(1)],
          [t(holding ? 'map.area.putDown' : 'map.area.pickUp'), drawing.press],
          [t('map.area.remove'), drawing.remove],
        ]
  return (
    <Group gap="xs">
      {tools.map(([words, act]) => (
        <Button key={words} size="compact-sm" variant="default" onClick={act}>
          {words}
        </Button>
      ))}
    </Group>
  )
}
