import type { AddressSearch } from '@atlas/shared/addresses'
import { Button, List, Stack, Text, UnstyledButton } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import classes from '../ui/candidates.module.css'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useChooseAddress } from './address-search-queries.ts'

type Props = { slug: string; open: AddressSearch['open']; onClose: () => void }

/** What doubtful addresses may mean, each to be chosen or left. */
export function AddressChoices({ slug, open, onClose }: Props) {
  const { t, label } = useMessages()
  const choose = useChooseAddress(slug)
  return (
    <Dialog title={t('organisations.addresses.title')} size="lg" onClose={onClose}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('organisations.addresses.text')}
        </Text>
        <ProblemAlert error={choose.error} />
        {open.length === 0 && <Text role="status">{t('organisations.addresses.done')}</Text>}
        {open.map(({ locationId, names, address, candidates }) => (
          <section key={locationId} aria-label={label(names)}>
            <Text fw={600}>{label(names)}</Text>
            <Text size="sm">{address}</Text>
            <List listStyleType="none" className={classes.candidates}>
              {candidates.map((match, candidate) => (
                <List.Item key={`${match.label} ${match.position}`}>
                  <UnstyledButton
                    className={classes.candidate}
                    disabled={choose.isPending}
                    onClick={() => choose.mutate({ locationId, candidate })}
                  >
                    {match.label}
                    <Text size="sm" c="dimmed">
                      {t(`organisations.address.${match.level}`)} ·{' '}
                      {t(`organisations.address.${match.certainty}`)} · {match.source}
                    </Text>
                  </UnstyledButton>
                </List.Item>
              ))}
            </List>
            <Button
              mt={4}
              variant="subtle"
              color="gray"
              size="compact-sm"
              disabled={choose.isPending}
              onClick={() => choose.mutate({ locationId, candidate: null })}
            >
              {t('organisations.addresses.none')}
            </Button>
          </section>
        ))}
      </Stack>
    </Dialog>
  )
}
