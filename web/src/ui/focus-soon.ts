/** Focuses what a virtual list has yet to draw: it appears some frames after it was scrolled to. */
export function focusSoon(find: () => HTMLElement | null | undefined, frames = 30): void {
  const found = find()
  if (found) found.focus({ preventScroll: true })
  else if (frames > 0) requestAnimationFrame(() => focusSoon(find, frames - 1))
}
