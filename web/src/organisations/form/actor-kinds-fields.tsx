import type { Dataset } from '@atlas/shared/dataset'
import { Checkbox, Text } from '@mantine/core'
import { useMessages } from '../../i18n/use-messages.ts'
import { LinkText } from '../../ui/link.tsx'
import classes from './form.module.css'
import { FormPart } from './form-part.tsx'
import type { DraftForm } from './use-draft-form.ts'

type Props = { form: DraftForm; dataset: Dataset }

/** Of which kinds of actor it is. */
export function ActorKindsFields({ form, dataset }: Props) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  return (
    <FormPart legend={t('actor-kinds.many')} text={t('organisations.form.kinds.text')}>
      {dataset.actorKinds.length === 0 ? (
        <Text c="dimmed">{t('organisations.form.noKinds')}</Text>
      ) : (
        <Checkbox.Group
          aria-label={t('actor-kinds.many')}
          error={form.errors.actorKindIds}
          value={form.values.actorKindIds}
          onChange={(ids) => form.setFieldValue('actorKindIds', ids)}
        >
          <div className={classes.choices}>
            {dataset.actorKinds.map(({ id, labels }, at) => (
              <Checkbox
                key={id}
                value={id}
                label={label(labels, ...languages)}
                data-path={at === 0 ? 'actorKindIds' : undefined}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <LinkText to="/a/$slug/settings" params={{ slug }} search={{ section: 'actor-kinds' }} size="sm">
        {t('organisations.form.newKind')}
      </LinkText>
    </FormPart>
  )
}
