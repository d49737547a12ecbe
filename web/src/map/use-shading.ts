import type { Dataset } from '@atlas/shared/dataset'
import type { AccessInTerritories } from '@atlas/shared/findings/access-by-territory'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { readShade, type Shade, writeShade } from '../addresses/map-search.ts'
import { accessShades, coverageShades, type TerritoryShade } from '../basemap/territory-shades.ts'
import { useComputed } from '../computed/use-computed.ts'
import { useMessages } from '../i18n/use-messages.ts'

/** What the territories are shaded by, as the address says. */
export type Shading = {
  /** Null where nothing is chosen, or nothing that the alliance has. */
  shade: Shade | null
  /** The sector or need in words. */
  name: string
  /** In the order of `dataset.territories`; null until they are known. */
  shades: readonly TerritoryShade[] | null
  /** Where access is shown. */
  access: AccessInTerritories | null
  choose: (shade: Shade | null) => void
}

/** @param organisations positions of those that pass the filter */
export function useShading(dataset: Dataset, organisations: readonly number[]): Shading {
  const { label } = useMessages()
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const { shade: written } = search
  const shade = useMemo(
    () => (dataset.territories.length > 0 ? readShade({ shade: written }) : null),
    [written, dataset],
  )
  const named = shade?.noun === 'need' ? dataset.needs : dataset.sectors
  const at = named.findIndex(({ code }) => code === shade?.code)
  const id = named[at]?.id
  const { data: services } = useComputed(dataset.alliance.slug, 'access', {
    isWanted: shade?.measure === 'access' && id !== undefined,
  })
  const service = services?.find((each) => each.service.id === id) ?? null
  const shades = useMemo(() => {
    if (shade === null || at < 0) return null
    if (shade.measure === 'coverage') return coverageShades(dataset, at, organisations)
    return service && accessShades(service.territories)
  }, [dataset, organisations, shade, at, service])
  return {
    shade: at < 0 ? null : shade,
    name: label(named[at]?.labels ?? {}, ...dataset.alliance.languages),
    shades,
    access: service,
    choose: (next) =>
      void navigate({
        to: '.',
        search: (now) => ({ ...now, shade: next ? writeShade(next) : undefined }),
        replace: true,
      }),
  }
}
