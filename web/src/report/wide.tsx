import { type ReactNode, useEffect, useRef, useState } from 'react'
import classes from './report.module.css'

type Props = {
  label: string
  /** Short enough to stand on one page of paper. */
  whole?: boolean
  children: ReactNode
}

/** What may be wider than a phone scrolls sideways, by keyboard too; where there is room it is no stop for the keyboard. */
export function Wide({ label, whole = false, children }: Props) {
  const box = useRef<HTMLElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <section
      ref={box}
      className={classes.wide}
      data-whole={whole || undefined}
      {...(scrolls && { tabIndex: 0, 'aria-label': label })}
    >
      {children}
    </section>
  )
}
