import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { Ref } from 'react'

/** A link to a page of the product that looks like text. */
export const LinkText = createLink(({ ref, ...props }: AnchorProps & { ref?: Ref<HTMLAnchorElement> }) => (
  <Anchor ref={ref} {...props} />
))

/** A link to a page of the product that looks like a button. */
export const LinkButton = createLink(({ ref, ...props }: ButtonProps & { ref?: Ref<HTMLAnchorElement> }) => (
  <Button component="a" ref={ref} {...props} />
))
