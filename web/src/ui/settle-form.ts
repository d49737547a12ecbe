import type { UseFormReturnType } from '@mantine/form'

/**
 * Takes what was saved for what the form holds, so that nothing in it is unsaved: the service has made up what was left
 * empty, and written otherwise what it writes in one way only.
 */
export function settleForm<Draft extends object>(form: UseFormReturnType<Draft>, saved: Draft): void {
  form.setValues(saved)
  form.resetDirty(saved)
}
