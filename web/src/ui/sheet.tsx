import { Drawer } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
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
  // Escape in a dialog over the sheet is for that dialog, and in an open list for that list.
  const closeByKey = ({ key, target, currentTarget }: KeyboardEvent) => {
    if (key !== 'Escape' || !(target instanceof Element) || !currentTarget.contains(target)) return
    if (target.getAttribute('data-mantine-stop-propagation') !== 'true') onClose()
  }
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
      <Drawer.Content ref={content} classNames={{ content: classes.content }} onKeyDownCapture={closeByKey}>
        <div className={classes.head}>
          <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          <Drawer.CloseButton />
        </div>
        <Drawer.Body className={classes.body}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
