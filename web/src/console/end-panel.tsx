import { Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { LinkButton } from '../ui/link.tsx'
import classes from './console.module.css'
import type { ConsoleProps } from './console-props.ts'

/** Ends the workshop, once; afterwards leads to its minutes. */
export function EndPanel({ dataset, workshop, state, moves }: ConsoleProps) {
  const { t } = useMessages()
  if (state.room.phase !== 'ended')
    return (
      <ConfirmButton
        label={t('console.end')}
        title={t('console.end.ask')}
        text={t('console.end.text')}
        confirm={t('console.end')}
        onConfirm={() => moves.move.mutateAsync({ move: 'end' })}
      />
    )
  return (
    <section className={classes.helm} aria-label={t('console.ended')}>
      <h2 className={classes.question}>{t('console.ended')}</h2>
      <Text c="dimmed" mb="md" maw="60ch">
        {t('console.ended.text', { n: workshop.keptDays })}
      </Text>
      <LinkButton
        to="/a/$slug/workshops/$id/minutes"
        params={{ slug: dataset.alliance.slug, id: workshop.id }}
      >
        {t('workshops.minutes')}
      </LinkButton>
    </section>
  )
}
