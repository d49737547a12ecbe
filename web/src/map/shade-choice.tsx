import type { Dataset } from '@atlas/shared/dataset'
import { expectedMinimum } from '@atlas/shared/findings/expected'
import { expectedToServe } from '@atlas/shared/findings/needs'
import { NativeSelect, Text } from '@mantine/core'
import { readShade, writeShade } from '../addresses/map-search.ts'
import { statesOf, territoriesByState, unheard } from '../basemap/territory-shades.ts'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './map.module.css'
import { PatternSwatch } from './pattern-swatch.tsx'
import { kilometres, stateWords } from './shade-words.ts'
import type { Shading } from './use-shading.ts'

type Props = { dataset: Dataset; shading: Shading }

/** What the territories are shaded by, and what the shades mean. */
export function ShadeChoice({ dataset, shading }: Props) {
  const { t, label } = useMessages()
  const { sectors, needs, alliance } = dataset
  const option =
    (measure: 'coverage' | 'access', noun: 'sector' | 'need') =>
    ({ code, labels }: Pick<Dataset['needs'][number], 'code' | 'labels'>) => ({
      value: `${measure}.${noun}.${code}`,
      label: t(`map.shade.${measure}.of`, { name: label(labels, ...alliance.languages) }),
    })
  const groups = [
    { group: t('map.shade.coverage'), items: sectors.map(option('coverage', 'sector')) },
    {
      group: t('map.shade.access'),
      items: [
        ...sectors.filter((sector) => expectedMinimum(sector) > 0).map(option('access', 'sector')),
        ...needs.filter((need) => expectedToServe(need) > 0).map(option('access', 'need')),
      ],
    },
  ]
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('map.shade')}
        value={shading.shade ? writeShade(shading.shade) : ''}
        onChange={({ currentTarget }) => shading.choose(readShade({ shade: currentTarget.value }))}
        data={[{ value: '', label: t('map.shade.none') }, ...groups.filter(({ items }) => items.length > 0)]}
      />
      {shading.shades && <ShadeLegend shading={shading} />}
    </>
  )
}

function ShadeLegend({ shading: { shade, shades, access, name } }: Pick<Props, 'shading'>) {
  const messages = useMessages()
  const { t, number } = messages
  if (!shade || !shades) return null
  const tally = territoriesByState(shades)
  const silent = access ? unheard(access) : 0
  return (
    <>
      <dl className={classes.shades} aria-label={t('map.shade')}>
        {statesOf(shade.measure).map((each) => (
          <div key={each.state}>
            <dt>
              <PatternSwatch state={each.state} />
            </dt>
            <dd>{stateWords(each, messages)}</dd>
            <dd>{number(tally.get(each.state) ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {access && (
        <Text size="xs" c="dimmed">
          {t('map.access.text', { name, reach: kilometres(access, messages) })}{' '}
          {silent > 0 && t('map.access.unheard', { n: silent })}
        </Text>
      )}
    </>
  )
}
