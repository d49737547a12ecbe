import type { Dataset } from '@atlas/shared/dataset'
import { Checkbox, Group, Radio, Text } from '@mantine/core'
import { useMessages } from '../../i18n/use-messages.ts'
import { SectorMark } from '../../marks/sector-mark.tsx'
import { useMay } from '../../people/whoami-queries.ts'
import { LinkText } from '../../ui/link.tsx'
import classes from './form.module.css'
import { FormPart } from './form-part.tsx'
import type { DraftForm } from './use-draft-form.ts'

type Props = { form: DraftForm; dataset: Dataset }

/** The sectors it works in, and which of them is the principal one. */
export function SectorsFields({ form, dataset }: Props) {
  const { t, label } = useMessages()
  const { slug, languages, id } = dataset.alliance
  const may = useMay(id)
  const { sectorIds, principalSectorId } = form.values
  const toggle = (sectorId: string, chosen: boolean) => {
    form.setFieldValue(
      'sectorIds',
      chosen ? [...sectorIds, sectorId] : sectorIds.filter((other) => other !== sectorId),
    )
    if (!chosen && principalSectorId === sectorId) form.setFieldValue('principalSectorId', null)
    form.clearFieldError('sectorIds')
  }
  const error = form.errors.sectorIds ?? form.errors.principalSectorId
  return (
    <FormPart legend={t('organisations.sectors')} text={t('organisations.form.sectors.text')}>
      <Radio.Group
        aria-label={t('organisations.principalSector')}
        value={principalSectorId ?? ''}
        onChange={(sectorId) => form.setFieldValue('principalSectorId', sectorId || null)}
      >
        {dataset.sectors.map((sector, position) => {
          const name = label(sector.labels, ...languages)
          const chosen = sectorIds.includes(sector.id)
          return (
            <div className={classes.row} key={sector.id}>
              <Checkbox
                checked={chosen}
                onChange={(event) => toggle(sector.id, event.currentTarget.checked)}
                label={
                  <Group gap={8} component="span" wrap="nowrap">
                    <SectorMark sector={position} colour={sector.colour} />
                    {name}
                  </Group>
                }
                data-path={position === 0 ? 'sectorIds' : undefined}
              />
              {chosen && (
                <Radio
                  value={sector.id}
                  label={t('organisations.principal')}
                  aria-label={t('organisations.form.principal', { name })}
                />
              )}
            </div>
          )
        })}
        {sectorIds.length > 0 && (
          <div className={classes.row}>
            <span />
            <Radio value="" label={t('organisations.form.noPrincipal')} />
          </div>
        )}
      </Radio.Group>
      {dataset.sectors.length === 0 && <Text c="dimmed">{t('organisations.form.noSectors')}</Text>}
      {error && (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {error}
        </Text>
      )}
      {may('configure') && (
        <LinkText to="/a/$slug/settings" params={{ slug }} size="sm">
          {t('organisations.form.newSector')}
        </LinkText>
      )}
    </FormPart>
  )
}
