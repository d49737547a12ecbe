import type { Import } from '@atlas/shared/exchange/import'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { withQuery } from '../service/api.ts'
import { newKey } from '../service/new-key.ts'
import { upload } from '../service/upload.ts'
import { importPath, importQuery, importsQuery } from './import-queries.ts'

/** Uploads a file. Sent twice, as after a dropped connection, it is one import all the same. */
export function useStartImport(slug: string, onStarted: (started: Import) => unknown) {
  const queryClient = useQueryClient()
  const [idempotencyKey, setKey] = useState(newKey)
  const [sent, setSent] = useState(0)
  const [sending, setSending] = useState<AbortController | null>(null)
  const start = useMutation({
    mutationFn: (file: File) => {
      const controller = new AbortController()
      setSending(controller)
      setSent(0)
      const { signal } = controller
      const path = withQuery(importPath(slug), { fileName: file.name })
      return upload<Import>(path, file, { idempotencyKey, onSent: setSent, signal })
    },
    onSuccess: (started) => {
      setKey(newKey())
      queryClient.setQueryData(importQuery(slug, started.id).queryKey, started)
      void queryClient.invalidateQueries({ queryKey: importsQuery(slug).queryKey, exact: true })
      return onStarted(started)
    },
  })
  return {
    ...start,
    /** How many bytes of the file have left. */
    sent,
    /** Gives up sending; what was given up is no error. */
    cancel: () => {
      sending?.abort()
      start.reset()
    },
  }
}
