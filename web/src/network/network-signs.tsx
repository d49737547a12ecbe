import { useComputedColorScheme } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import { thickness } from './drawing.ts'
import classes from './network.module.css'
import { networkThemes } from './network-theme.ts'

/** What lines, stripes and sizes mean; drawn from the same theme and scale as the network. */
export function NetworkSigns({ bySectors, byInfluence }: { bySectors: boolean; byInfluence: boolean }) {
  const { t } = useMessages()
  const theme = networkThemes[useComputedColorScheme('light')]
  const line = (y: number, width: number) => (
    <line x1="2" x2="34" y1={y} y2={y} stroke={theme.tie} strokeWidth={width} />
  )
  return (
    <dl className={classes.signs}>
      {!bySectors && (
        <>
          <dt>
            <svg width="36" height="16" aria-hidden="true">
              {line(4, thickness(1))}
              {line(11, thickness(3))}
            </svg>
          </dt>
          <dd>{t('network.legend.tie')}</dd>
          <dt>
            <svg width="36" height="12" aria-hidden="true">
              <path d="M2 3.5L34 5.6V6.4L2 8.5Z" fill={theme.tie} />
            </svg>
          </dt>
          <dd>{t('network.legend.oneWay')}</dd>
          <dt>
            <svg width="36" height="12" aria-hidden="true">
              <line
                x1="2"
                x2="34"
                y1="6"
                y2="6"
                stroke={theme.wantedTie}
                strokeWidth="1.6"
                strokeDasharray="5 4"
              />
            </svg>
          </dt>
          <dd>{t('network.legend.wanted')}</dd>
        </>
      )}
      <dt>
        <SectorMark sector={0} colour={undefined} hatched />
      </dt>
      <dd>{t('network.legend.missing')}</dd>
      <dt>
        <svg width="36" height="18" aria-hidden="true" fill="none" stroke={theme.tie} strokeWidth="1.5">
          <circle cx="6" cy="9" r="3" />
          <circle cx="22" cy="9" r="8" />
        </svg>
      </dt>
      <dd>{t(byInfluence ? 'network.legend.size.influence' : 'network.legend.size.ties')}</dd>
    </dl>
  )
}
