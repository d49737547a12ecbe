import { Button, FileButton } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { type AreaReport, readGeojson } from './read-geojson.ts'

type Props = {
  /** Of names whose property does not say one. */
  language: string
  onRead: (report: AreaReport) => void
  /** What is wrong with the file chosen last: the button is what to correct it with. */
  faulty?: boolean
  describedBy?: string
  size?: 'compact-sm'
  children: ReactNode
}

/** Chooses a GeoJSON file and reads its areas. The same file can be chosen again once it has been mended. */
export function GeojsonButton({ language, onRead, faulty = false, describedBy, size, children }: Props) {
  const reset = useRef<() => void>(null)
  const read = async (file: File | null) => {
    if (file === null) return
    reset.current?.()
    // A file that is gone or locked by now is as good as empty.
    onRead(readGeojson(await file.text().catch(() => ''), language))
  }
  return (
    <FileButton
      onChange={(file) => void read(file)}
      resetRef={reset}
      accept=".geojson,.json,application/geo+json"
    >
      {(props) => (
        <Button
          {...props}
          variant="default"
          size={size}
          aria-describedby={describedBy}
          data-faulty={faulty || undefined}
        >
          {children}
        </Button>
      )}
    </FileButton>
  )
}
