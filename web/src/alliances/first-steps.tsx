import type { Dataset } from '@atlas/shared/dataset'
import { Text, Title, VisuallyHidden } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { useId } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import classes from './first-steps.module.css'

/** What makes the findings of a new alliance say something, in the order in which it helps; what is done is ticked. */
export function FirstSteps({ dataset }: { dataset: Dataset }) {
  const { t } = useMessages()
  const title = useId()
  const { alliance, sectors, needs, actorKinds, territories } = dataset
  const steps = [
    { section: 'sectors', done: sectors.length > 0 },
    { section: 'needs', done: needs.length > 0 },
    { section: 'actor-kinds', done: actorKinds.length > 0 },
    { section: 'territories', done: territories.length > 0 },
  ] as const
  return (
    <section aria-labelledby={title} className={classes.steps}>
      <Title order={3} size="sm" id={title}>
        {t('alliances.steps')}
      </Title>
      <ol>
        {steps.map(({ section, done }) => (
          <li key={section}>
            {done ? (
              <IconCircleCheckFilled size={20} className={classes.done} aria-hidden />
            ) : (
              <IconCircle size={20} stroke={1.5} className={classes.open} aria-hidden />
            )}
            <div>
              <LinkText to="/a/$slug/settings" params={{ slug: alliance.slug }} search={{ section }}>
                {t(`alliances.steps.${section}`)}
              </LinkText>
              {done && <VisuallyHidden>{t('alliances.steps.done')}</VisuallyHidden>}
              <Text size="sm" c="dimmed">
                {t(`alliances.steps.${section}.text`)}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
