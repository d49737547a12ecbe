import type { Dataset, DatasetOrganisation } from '@atlas/shared/dataset'
import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import { IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkButton, LinkText } from '../ui/link.tsx'
import { actorsFor } from './actors-for.ts'
import classes from './finding-sheet.module.css'

type Props = { dataset: Dataset; findingId: string; finding: AnyFinding | null }

/** Who is being looked for because of a finding, with the next step; and who was found. */
export function MissingActors({ dataset, findingId, finding }: Props) {
  const { t } = useMessages()
  const title = useId()
  const { slug } = dataset.alliance
  const { wanted, found } = actorsFor(dataset, findingId, finding)
  return (
    <section aria-labelledby={title}>
      <div className={classes.headed}>
        <h3 id={title} className={classes.heading}>
          {t('findings.missing')}
        </h3>
        {finding && (
          <LinkButton
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
            to="/a/$slug/new"
            params={{ slug }}
            search={{ for: findingId }}
          >
            {t('findings.missing.add')}
          </LinkButton>
        )}
      </div>
      {wanted.length + found.length === 0 && <p className={classes.quiet}>{t('findings.missing.none')}</p>}
      {wanted.map((actor) => (
        <MissingActor key={actor.id} dataset={dataset} actor={actor} />
      ))}
      {found.map((actor) => (
        <p key={actor.id} className={classes.text}>
          {t('findings.missing.found')} <ActorLink dataset={dataset} actor={actor} />
        </p>
      ))}
    </section>
  )
}

function MissingActor({ dataset, actor }: { dataset: Dataset; actor: DatasetOrganisation }) {
  const { t, day, label } = useMessages()
  const by = dataset.organisations[actor.approachedBy ?? -1]
  const when = actor.nextStepOn ? day(actor.nextStepOn) : null
  return (
    <div className={classes.missing}>
      <div>
        <ActorLink dataset={dataset} actor={actor} />
      </div>
      <div>
        {actor.nextStep ? t('findings.missing.next', { step: actor.nextStep }) : t('findings.missing.noNext')}
        {when && ` (${when})`}
      </div>
      {by && <div>{t('findings.missing.by', { name: label(by.names, ...dataset.alliance.languages) })}</div>}
    </div>
  )
}

function ActorLink({ dataset, actor }: { dataset: Dataset; actor: DatasetOrganisation }) {
  const { label } = useMessages()
  const { slug, languages } = dataset.alliance
  return (
    <LinkText to="/a/$slug/o/$id" params={{ slug, id: actor.id }}>
      {label(actor.names, ...languages)}
    </LinkText>
  )
}
