import type { FaultGroup } from '@atlas/shared/exchange/rows'
import { Badge, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './exchange.module.css'
import { faultInWords } from './fault-words.ts'
import { faultGroupsQuery } from './import-queries.ts'

type Props = { slug: string; importId: string; decidable: boolean }

/** What is wrong, each cause once, with the one thing that mends all its rows. */
export function FaultGroups({ slug, importId, decidable }: Props) {
  const { data } = useQuery(faultGroupsQuery(slug, importId))
  if (!data || data.length === 0) return null
  return (
    <ul className={classes.imports}>
      {data.map((group) => (
        <Group key={`${group.code} ${group.column}`} group={group} decidable={decidable} />
      ))}
    </ul>
  )
}

function Group({ group, decidable }: { group: FaultGroup; decidable: boolean }) {
  const messages = useMessages()
  const { t } = messages
  const { column, severity, rows, values, firstRow } = group
  const told = faultInWords({ ...group, row: firstRow, value: values[0] ?? '' }, messages, decidable)
  return (
    <li className={classes.import}>
      <div className={classes.words}>
        <Text size="sm" fw={550}>
          {[
            column ?? t('exchange.faults.wholeRow'),
            t('exchange.faults.group', { n: rows, first: firstRow }),
            values.join(', '),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Text size="sm" component="div">
          {severity === 'error' && (
            <Badge className={classes.outcome} size="sm" variant="light" color="red" tt="none" me={6}>
              {t('exchange.severity.error')}
            </Badge>
          )}
          {told}
        </Text>
      </div>
    </li>
  )
}
