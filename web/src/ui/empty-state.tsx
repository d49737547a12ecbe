import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  title: string
  /** Why there is nothing, and what to do. */
  text?: ReactNode
  /** Buttons or links. */
  children?: ReactNode
  /** Whether it is all there is on the page. */
  isPage?: boolean
}

/** Stands where there is nothing to show. */
export const EmptyState = ({ title, text, children, isPage = false }: Props) => (
  <Stack align="center" gap="sm" px="lg" py={64} ta="center" maw={520} mx="auto">
    <Title order={isPage ? 1 : 2} size="h3">
      {title}
    </Title>
    {text && <Text c="dimmed">{text}</Text>}
    {children}
  </Stack>
)
