import type { Picture } from '@atlas/shared/documents/blocks'
import { createContext, type ReactNode, type RefObject, use, useEffect, useRef } from 'react'

/** What the view that is open can be taken away as; asked for when somebody wants it. */
export type ViewFiles = {
  /** As it is seen, with its legend. */
  picture?: () => Promise<Picture>
  /** Whether the picture shows opinions about third parties. */
  private?: boolean
  /** Whom the picture owes to, besides the alliance. */
  credits?: string
  /** As a table: hands it over. */
  table?: () => unknown
}

const OpenView = createContext<RefObject<ViewFiles> | null>(null)

/** Around a view and what takes it away. */
export function ViewFilesProvider({ children }: { children: ReactNode }) {
  const files = useRef<ViewFiles>({})
  return <OpenView value={files}>{children}</OpenView>
}

/** Says what the view can be taken away as, while it is there. */
export function useViewFiles(files: ViewFiles): void {
  const open = use(OpenView)
  useEffect(() => {
    if (!open) return
    open.current = files
    return () => {
      if (open.current === files) open.current = {}
    }
  })
}

/** What the open view can be taken away as, when it is asked for. */
export function useOpenView(): () => ViewFiles {
  const open = use(OpenView)
  return () => open?.current ?? {}
}
