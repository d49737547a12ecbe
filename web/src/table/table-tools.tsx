import type { Dataset } from '@atlas/shared/dataset'
import { ActionIcon, Button, Checkbox, Group, NativeSelect, Popover } from '@mantine/core'
import {
  IconArrowMerge,
  IconColumns3,
  IconFileImport,
  IconPlus,
  IconSortAscending,
  IconSortDescending,
} from '@tabler/icons-react'
import type { ColumnKey } from '../addresses/column-keys.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { useSelection } from '../selection/selection.tsx'
import { LinkButton } from '../ui/link.tsx'
import { columns } from './columns.tsx'
import classes from './table.module.css'
import type { Table } from './use-table.ts'

type Props = { dataset: Dataset; table: Table; narrow: boolean }

/** What can be done with the table as a whole: choose columns, or on a phone the order, and take it away as a file. */
export function TableTools({ dataset, table, narrow }: Props) {
  const { t } = useMessages()
  const may = useMay(dataset.alliance.id)
  const { slug } = dataset.alliance
  const { selected } = useSelection()
  const two = pairOf(dataset.organisations.flatMap(({ id }) => (selected.has(id) ? id : [])))
  return (
    <div className={classes.tools}>
      {narrow ? <SortTool table={table} /> : <ColumnTool table={table} />}
      <Group gap={4}>
        {may('write') && two && (
          <LinkButton
            to="/a/$slug/o/$id/merge"
            params={{ slug, id: two[0] }}
            search={{ with: two[1] }}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowMerge size={15} stroke={1.6} aria-hidden />}
          >
            {t('merge.two')}
          </LinkButton>
        )}
        {may('write') && (
          <LinkButton
            to="/a/$slug/new"
            params={{ slug }}
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
            aria-label={t('alliances.newOrganisation')}
          >
            {t('shell.add')}
          </LinkButton>
        )}
        {may('import') && !narrow && (
          <LinkButton
            to="/a/$slug/import"
            params={{ slug }}
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconFileImport size={15} stroke={1.6} aria-hidden />}
          >
            {t('alliances.import')}
          </LinkButton>
        )}
      </Group>
    </div>
  )
}

/** Two that can be merged; undefined where they are fewer or more. */
const pairOf = ([one, other, ...more]: readonly string[]) =>
  one !== undefined && other !== undefined && more.length === 0 ? ([one, other] as const) : undefined

function ColumnTool({ table }: { table: Table }) {
  const { t } = useMessages()
  return (
    <Popover position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconColumns3 size={15} stroke={1.6} aria-hidden />}
        >
          {t('table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group aria-label={t('table.columns')} value={[...table.shown]} onChange={table.showColumns}>
          <div className={classes.choices}>
            {table.offered.map((key) => (
              <Checkbox
                key={key}
                value={key}
                size="xs"
                label={t(columns[key].heading)}
                disabled={key === 'name'}
              />
            ))}
          </div>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  )
}

function SortTool({ table }: { table: Table }) {
  const { t } = useMessages()
  const { column, descending } = table.sort
  const Icon = descending ? IconSortDescending : IconSortAscending
  return (
    <Group gap="xs" wrap="nowrap">
      <NativeSelect
        size="xs"
        aria-label={t('table.sort')}
        value={column}
        onChange={(event) => table.sortBy(event.currentTarget.value as ColumnKey, false)}
        data={table.offered.map((key) => ({ value: key, label: t(columns[key].heading) }))}
      />
      <ActionIcon
        variant="default"
        aria-label={t(descending ? 'table.ascending' : 'table.descending')}
        onClick={() => table.sortBy(column)}
      >
        <Icon size={16} stroke={1.6} />
      </ActionIcon>
    </Group>
  )
}
