import type { Dataset } from '@atlas/shared/dataset'
import type { Network, NetworkEdge } from '@atlas/shared/network/build-graph'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import classes from '../selection/organisation-list.module.css'
import { LinkText } from '../ui/link.tsx'

type Props = { dataset: Dataset; network: Network; onPoint: (id: string | null) => void }

const rowHeight = 58
const strengths = ['network.tie.strength.1', 'network.tie.strength.2', 'network.tie.strength.3'] as const

/** Every tie of the drawing in words. */
export function TieList({ dataset, network, onPoint }: Props) {
  const { t, label, list } = useMessages()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: network.edges.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const { slug, languages } = dataset.alliance
  const linkTo = (node: number) => {
    const organisation = dataset.organisations[network.nodes[node]?.position ?? -1]
    if (!organisation) return null
    const { id, names } = organisation
    return (
      <LinkText className={classes.name} to="/a/$slug/o/$id" params={{ slug, id }} search={(now) => now}>
        {label(names, ...languages)}
      </LinkText>
    )
  }
  const words = ({ partnerships, strength, wanted, oneWay }: NetworkEdge) => {
    const kinds = new Set(partnerships.flatMap((tie) => dataset.partnerships[tie]?.kind ?? []))
    const strengthKey = strengths[(strength ?? 0) - 1]
    return [
      list([...kinds].map((kind) => t(`partnerships.kind.${kind}`))),
      strengthKey && t(strengthKey),
      oneWay && t('network.tie.oneWay'),
      wanted && t('network.tie.wanted'),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        className={classes.list}
        aria-label={t('network.list.ties')}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const edge = network.edges[index]
          if (!edge) return null
          const point = () => onPoint(network.nodes[edge.from]?.id ?? null)
          return (
            <li
              key={`${edge.from} ${edge.to}`}
              className={classes.row}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={network.edges.length}
              onPointerEnter={point}
              onPointerLeave={() => onPoint(null)}
              onFocus={point}
              onBlur={() => onPoint(null)}
            >
              <div className={classes.words}>
                {linkTo(edge.from)}
                {linkTo(edge.to)}
              </div>
              <div className={classes.aside}>{words(edge)}</div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
