import type { Dataset } from '@atlas/shared/dataset'
import { useMap } from '@vis.gl/react-maplibre'
import { useStreets } from '../basemap/use-streets.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useViewFiles } from '../ui/view-files.tsx'

/** Inside a map: has it taken away as it is seen. */
export function MapPictureSource({ dataset }: { dataset: Dataset }) {
  const { t, label } = useMessages()
  const map = useMap().current?.getMap()
  const streets = useStreets().map?.attribution.map(({ text }) => text) ?? []
  useViewFiles({
    credits: [streets.join('').trim(), t('map.credit')].filter(Boolean).join(' '),
    async picture() {
      const [{ shotPicture }, { paper }] = await Promise.all([
        import('../pictures/map-shot.ts'),
        import('../pictures/picture.ts'),
      ])
      if (!map) throw new Error('There is no map.')
      return shotPicture(await shoot(map), dataset, {
        theme: paper,
        sectorName: (sector) => label(dataset.sectors[sector]?.labels ?? {}, ...dataset.alliance.languages),
        words: { missing: t('report.map.missing'), noSector: t('lists.noSector') },
      })
    },
  })
  return null
}

type LibreMap = NonNullable<ReturnType<typeof useMap>['current']>['getMap'] extends () => infer Found
  ? Found
  : never

/** The pixels are there while they are drawn, and gone afterwards. */
const shoot = (map: LibreMap) =>
  new Promise<{ url: string; width: number; height: number }>((resolve, reject) => {
    map.once('render', () => {
      const canvas = map.getCanvas()
      const { clientWidth: width, clientHeight: height } = canvas
      try {
        resolve({ url: canvas.toDataURL('image/png'), width, height })
      } catch (error) {
        reject(error)
      }
    })
    map.triggerRepaint()
  })
