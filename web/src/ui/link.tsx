import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'

/** What an element takes besides what its component already says. */
type Html<Props> = Props & Omit<ComponentProps<'a'>, keyof Props>

/** A link to a page of the product that looks like text. */
export const LinkText = createLink((props: Html<AnchorProps>) => <Anchor {...props} />)

/** A link to a page of the product that looks like a button. */
export const LinkButton = createLink((props: Html<ButtonProps>) => <Button component="a" {...props} />)
