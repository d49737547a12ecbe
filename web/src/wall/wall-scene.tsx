import type { ExerciseKind } from '@atlas/shared/workshops'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import { LatestEntries } from './latest-entries.tsx'
import classes from './wall.module.css'
import { WallBallot } from './wall-ballot.tsx'
import { WallMap } from './wall-map.tsx'
import { WallMatrix } from './wall-matrix.tsx'
import { WallNetwork } from './wall-network.tsx'
import { type WallRead, wallDatasetQuery } from './wall-queries.ts'

const pictures = { map: WallMap, network: WallNetwork, matrix: WallMatrix } as const

/** What an exercise fills in is seen where it is filled in; the others are read as a list. */
const pictureOf: Partial<Record<ExerciseKind, keyof typeof pictures>> = {
  'who-is-here': 'map',
  'who-else': 'map',
  where: 'map',
  'who-works-with-whom': 'network',
  'nowhere-looked': 'matrix',
}

type Props = { secret: string; wall: WallRead }

/** What the wall shows below its question. */
export function WallScene({ secret, wall }: Props) {
  const { t } = useMessages()
  const { room, counts } = wall
  const { exercise, phase } = room
  if (phase === 'ended') return <WallSummary wall={wall} />
  if (!exercise) return <p className={classes.big}>{t('wall.join')}</p>
  if (room.ballot) return <WallBallot ballot={room.ballot} counts={counts} />
  if (exercise.adds.length === 0) return null
  if (exercise.blind && !room.isRevealed)
    return (
      <div className={classes.blind}>
        <p className={classes.number}>{t('wall.added', { n: counts.added })}</p>
        <p className={classes.big}>{t('wall.blind')}</p>
      </div>
    )
  const picture = pictureOf[exercise.kind]
  return picture ? (
    <WallPicture key={picture} secret={secret} wall={wall} picture={picture} />
  ) : (
    <LatestEntries wall={wall} isAlone />
  )
}

/** What the room has brought together, once it has ended. */
function WallSummary({ wall: { room, counts, summary } }: Pick<Props, 'wall'>) {
  const { t } = useMessages()
  return (
    <div className={classes.blind}>
      {summary?.map(({ kind, count }) => (
        <p key={kind} className={classes.big}>
          {t(`wall.summary.${kind}`, { n: count })}
        </p>
      ))}
      <p className={classes.big}>{t('wall.summary.people', { n: counts.joined })}</p>
      <p className={classes.big}>{t('wall.thanks.text', { alliance: room.alliance })}</p>
    </div>
  )
}

function WallPicture({ secret, wall, picture }: Props & { picture: keyof typeof pictures }) {
  const { data: dataset } = useQuery(wallDatasetQuery(secret))
  const Picture = pictures[picture]
  const canBeDrawn =
    dataset !== undefined &&
    dataset.organisations.length > 0 &&
    (picture !== 'matrix' || dataset.sectors.length > 0)
  if (!canBeDrawn) return <LatestEntries wall={wall} isAlone />
  return (
    <div className={classes.stage} data-picture={picture}>
      <div className={classes.picture}>
        <Picture dataset={dataset} newest={wall.latest[0]?.recordId ?? null} />
      </div>
      <LatestEntries wall={wall} />
    </div>
  )
}
