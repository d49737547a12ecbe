import type { Import, ImportPhase } from '@atlas/shared/exchange/import'

const phases: Record<ImportPhase, string> = {
  reading: 'Reading',
  comparing: 'Comparing',
  placing: 'Placing',
  writing: 'Writing',
}

/**
 * How far an import is: one line that is written over in a terminal, one line a phase elsewhere.
 * @param tell takes a whole line
 */
export function progressLine(tell: (line: string) => void) {
  let phase: ImportPhase | undefined
  let shown = false
  return {
    show(progress: Import['progress']) {
      const { done, total } = progress
      const share = total
        ? ` ${Math.min(100, Math.round((done / total) * 100))} %`
        : done > 0
          ? ` ${done}`
          : ''
      if (process.stderr.isTTY) {
        process.stderr.write(`\r\x1b[K${phases[progress.phase]}${share}`)
        shown = true
      } else if (progress.phase !== phase) tell(phases[progress.phase])
      phase = progress.phase
    },
    end() {
      if (shown) process.stderr.write('\r\x1b[K')
      shown = false
    },
  }
}
