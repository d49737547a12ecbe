import { useRef } from 'react'
import { newKey } from './new-key.ts'

/**
 * One key for each content: sent twice, because the answer to the first time was lost, it is done once; changed and sent
 * again, it is another request. So is the same content once it is done and the key forgotten.
 */
export function useKeyOf() {
  const last = useRef({ content: '', key: '' })
  return {
    keyOf: (body: unknown): string => {
      const content = JSON.stringify(body)
      if (last.current.content !== content) last.current = { content, key: newKey() }
      return last.current.key
    },
    forget: () => {
      last.current = { content: '', key: '' }
    },
  }
}
