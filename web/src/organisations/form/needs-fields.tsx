import type { Dataset } from '@atlas/shared/dataset'
import { formalities } from '@atlas/shared/partnerships'
import { Checkbox, Input, NativeSelect, Stack, Text } from '@mantine/core'
import { useMessages } from '../../i18n/use-messages.ts'
import { LinkText } from '../../ui/link.tsx'
import classes from './form.module.css'
import { FormPart } from './form-part.tsx'
import { PartFields } from './part-fields.tsx'
import type { DraftForm } from './use-draft-form.ts'

type Props = { form: DraftForm; dataset: Dataset }

/** Whom it is there for, what they need, and which needs it serves itself, how formally. */
export function NeedsFields({ form, dataset }: Props) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const { needs, beneficiaryNeedIds } = form.values
  const formalityOf = (needId: string) => needs.find((each) => each.needId === needId)?.formality ?? null
  const without = (needId: string) => needs.filter((each) => each.needId !== needId)
  const serve = (needId: string, serves: boolean) => {
    form.setFieldValue('needs', serves ? [...needs, { needId, formality: null }] : without(needId))
    form.clearFieldError('needs')
  }
  const named = dataset.needs.map(({ id, labels }) => ({ id, name: label(labels, ...languages) }))
  return (
    <FormPart legend={t('organisations.form.needs')} text={t('organisations.form.needs.text')}>
      <PartFields part="needs" form={form} dataset={dataset} />
      {named.length === 0 ? (
        <Text c="dimmed">{t('organisations.form.noNeeds')}</Text>
      ) : (
        <>
          <Checkbox.Group
            label={t('organisations.beneficiaryNeeds')}
            error={form.errors.beneficiaryNeedIds}
            value={beneficiaryNeedIds}
            onChange={(ids) => form.setFieldValue('beneficiaryNeedIds', ids)}
          >
            <div className={classes.choices}>
              {named.map(({ id, name }, at) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={name}
                  data-path={at === 0 ? 'beneficiaryNeedIds' : undefined}
                />
              ))}
            </div>
          </Checkbox.Group>
          <Stack gap={0} role="group" aria-label={t('organisations.needs')}>
            <Input.Label component="div">{t('organisations.needs')}</Input.Label>
            {named.map(({ id, name }, at) => {
              const serves = needs.some(({ needId }) => needId === id)
              return (
                <div className={classes.row} key={id}>
                  <Checkbox
                    checked={serves}
                    onChange={({ currentTarget }) => serve(id, currentTarget.checked)}
                    label={name}
                    data-path={at === 0 ? 'needs' : undefined}
                  />
                  {serves && (
                    <NativeSelect
                      size="xs"
                      aria-label={t('organisations.needs.formality', { name })}
                      value={formalityOf(id) ?? ''}
                      onChange={({ currentTarget: { value } }) =>
                        form.setFieldValue('needs', [
                          ...without(id),
                          { needId: id, formality: formalities.find((each) => each === value) ?? null },
                        ])
                      }
                      data={[
                        { value: '', label: t('partnerships.formality.unknown') },
                        ...formalities.map((value) => ({
                          value,
                          label: t(`partnerships.formality.${value}`),
                        })),
                      ]}
                    />
                  )}
                </div>
              )
            })}
            {form.errors.needs && (
              <Text c="var(--mantine-color-error)" size="sm" role="alert">
                {form.errors.needs}
              </Text>
            )}
          </Stack>
        </>
      )}
      <LinkText to="/a/$slug/settings" params={{ slug }} search={{ section: 'needs' }} size="sm">
        {t('organisations.form.newNeed')}
      </LinkText>
    </FormPart>
  )
}
