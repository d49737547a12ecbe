import type { Dataset } from '@atlas/shared/dataset'
import { type Access, access, accessByTerritory, type ServiceAccess } from '@atlas/shared/gaps/access'
import { gapSettings } from '@atlas/shared/gaps/settings'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { populatedPlacesQuery } from '../alliances/alliance-queries.ts'
import { todayHere } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { readShade, type Shade, writeShade } from './map-search.ts'
import { accessShades, coverageShades, type TerritoryShade } from './territory-shades.ts'

/** What the territories are shaded by, as the address says. */
export type Shading = {
  /** Null where nothing is chosen, or nothing that the alliance has. */
  shade: Shade | null
  /** The sector or need in words. */
  name: string
  /** In the order of `dataset.territories`; null until they are known. */
  shades: readonly TerritoryShade[] | null
  /** Where access is shown. */
  access: ServiceAccess | null
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
  const services = useAccess(dataset, shade?.measure === 'access' && id !== undefined)
  const service = services?.services.find((each) => each.service.id === id) ?? null
  const shades = useMemo(() => {
    if (shade === null || at < 0) return null
    if (shade.measure === 'coverage') return coverageShades(dataset, at, organisations)
    return services && service ? accessShades(accessByTerritory(dataset, services.places, service)) : null
  }, [dataset, organisations, shade, at, services, service])
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

/** Access to every service, once it is asked for and the places of the region are known. */
function useAccess(dataset: Dataset, wanted: boolean): Access | null {
  const { data: populatedPlaces } = useQuery({
    ...populatedPlacesQuery(dataset.alliance.slug),
    enabled: wanted,
  })
  return useMemo(
    () =>
      wanted && populatedPlaces
        ? access({ ...dataset, populatedPlaces }, gapSettings(todayHere(), dataset.alliance.gapSettings))
        : null,
    [dataset, populatedPlaces, wanted],
  )
}
