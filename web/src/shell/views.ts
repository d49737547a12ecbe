import { useLocation } from '@tanstack/react-router'

/** The views of one alliance, in the order in which they are offered. */
export const views = ['map', 'network', 'matrix', 'table', 'findings'] as const
export type View = (typeof views)[number]

/** The view that is open; null on the other pages of an alliance. */
export const useCurrentView = (): View | null =>
  useLocation({ select: ({ pathname }) => views.find((view) => view === pathname.split('/')[3]) ?? null })
