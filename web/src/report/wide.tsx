import { type ReactNode, useEffect, useRef, useState } from 'react'
import classes from './report.module.css'

/** What may be wider than a phone scrolls sideways, by keyboard too; where there is room it is no stop for the keyboard. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
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
    <section ref={box} className={classes.wide} {...(scrolls && { tabIndex: 0, 'aria-label': label })}>
      {children}
    </section>
  )
}
