import { Group, Text, Title } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkButton } from '../ui/link.tsx'
import classes from './home.module.css'
import type { OverviewCell } from './overview-matrix.ts'

/** The first thing to know about all alliances together, in one sentence made from the data. */
export function OverviewHeadline({ holes }: { holes: readonly OverviewCell[] }) {
  const { t, label, day } = useMessages()
  const [hole, ...others] = holes
  if (hole === undefined)
    return (
      <>
        <Title className={classes.headline}>{t('alliances.noHole')}</Title>
        <Text className={classes.lead}>{t('alliances.noHole.text')}</Text>
      </>
    )
  const { alliance, sector } = hole
  const names = { alliance: alliance.name, sector: label(sector.labels) }
  return (
    <>
      <Title className={classes.headline}>
        {sector.lookedOn === null
          ? t('alliances.hole.unknown', names)
          : t('alliances.hole.none', { ...names, date: day(sector.lookedOn) })}
      </Title>
      <Text className={classes.lead}>
        {t(sector.lookedOn === null ? 'alliances.hole.unknown.text' : 'alliances.hole.none.text')}
        {others.length > 0 && ` ${t('alliances.hole.others', { n: others.length })}`}
      </Text>
      <Group mt="lg" gap="sm">
        <LinkButton
          to="/a/$slug/findings"
          params={{ slug: alliance.slug }}
          search={{ sector: [sector.code] }}
        >
          {t('findings.ofHole')}
        </LinkButton>
        <LinkButton variant="default" to="/a/$slug/matrix" params={{ slug: alliance.slug }}>
          {t('alliances.hole.look', { alliance: alliance.name })}
        </LinkButton>
        <LinkButton variant="default" to="/a/$slug/map" params={{ slug: alliance.slug }}>
          {t('alliances.hole.map')}
        </LinkButton>
      </Group>
    </>
  )
}
