import { Drawer } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import classes from './sheet.module.css'
import { useFocusReturnFrom } from './use-focus-return.ts'
import { useNarrow } from './use-narrow.ts'

type Props = {
  opened: boolean
  onClose: () => void
  title: ReactNode
  /** Room for more than a list. */
  wide?: boolean
  /** Fills the height; what is longer scrolls. */
  children: ReactNode
}

/**
 * Something to read and act on over the page: from the right, on a phone from below. Its head is no `header` element,
 * which would pass for a second banner of the page.
 */
export function Sheet({ opened, onClose, title, wide = false, children }: Props) {
  const narrow = useNarrow()
  const content = useRef<HTMLDivElement>(null)
  useFocusReturnFrom(content, opened)
  useCloseByKey(content, opened, onClose)
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      returnFocus={false}
      position={narrow ? 'bottom' : 'right'}
      size={narrow ? '85%' : wide ? '38rem' : '28rem'}
    >
      <Drawer.Overlay />
      <Drawer.Content ref={content} classNames={{ content: classes.content }}>
        <div className={classes.head}>
          <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          <Drawer.CloseButton />
        </div>
        <Drawer.Body className={classes.body}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

/**
 * Closes what is opened by Escape, once nothing lies over it: pressed while there is a dialog above, wherever the focus
 * is by then, it is for that dialog, and in an open list for that list. It listens where the dialog does, and before
 * that, which may have gone as soon as it has heard the key.
 */
function useCloseByKey(content: RefObject<HTMLElement | null>, opened: boolean, onClose: () => void): void {
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (!opened) return
    const listen = ({ key, target, isComposing }: KeyboardEvent) => {
      if (key !== 'Escape' || isComposing || !(target instanceof Element)) return
      const top = [...document.querySelectorAll('[aria-modal="true"]')].at(-1)
      const isHere = top === content.current && (top?.contains(target) || target === document.body)
      if (isHere && target.getAttribute('data-mantine-stop-propagation') !== 'true') close()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [content, opened])
}
