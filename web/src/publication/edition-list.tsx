import type { ActReason, Publication } from '@atlas/shared/editions'
import { Anchor, Badge, Button, Group, Stack, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { Dialog, DialogFooter } from '../ui/dialog.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import records from '../ui/records.module.css'
import { usePublishing } from './publication-queries.ts'
import { ReasonFields } from './reason-fields.tsx'

type Props = { slug: string; publication: Publication; isOwner: boolean }

/** The editions of an alliance, the newest first, with what was done to each. */
export function EditionList({ slug, publication, isOwner }: Props) {
  const { t, day } = useMessages()
  const [withdrawing, setWithdrawing] = useState<number | null>(null)
  const { editions, acts } = publication
  if (editions.length === 0)
    return (
      <Text>
        {t('publication.none')}. {t('publication.none.text')}
      </Text>
    )
  const address = `/${publication.slug}`
  return (
    <>
      <Table className={records.records} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('publication.edition')}</Table.Th>
            <Table.Th>{t('publication.day')}</Table.Th>
            <Table.Th>{t('publication.organisations')}</Table.Th>
            <Table.Th>{t('publication.note')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {editions.map((edition) => {
            const { number, revision, withdrawnAt } = edition
            const act = acts.find(
              (each) => each.number === number && each.act === (withdrawnAt ? 'withdraw' : 'redact'),
            )
            return (
              <Table.Tr key={number}>
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    <Anchor href={`${address}/e/${number}`} target="_blank" rel="noopener">
                      {t('publication.editionNumber', { number })}
                    </Anchor>
                    {withdrawnAt && (
                      <Badge color="gray" variant="light">
                        {t('publication.withdrawn')}
                      </Badge>
                    )}
                  </Group>
                  {revision > 1 && (
                    <Text size="sm" c="dimmed">
                      {t('publication.revision', { revision })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td data-label={t('publication.day')}>{day(edition.day)}</Table.Td>
                <Table.Td data-label={t('publication.organisations')}>{edition.organisations}</Table.Td>
                <Table.Td data-label={t('publication.note')}>
                  {withdrawnAt && act
                    ? [t(`publication.reason.${act.reason}`), act.explanation].filter(Boolean).join('. ')
                    : edition.note}
                </Table.Td>
                <Table.Td>
                  {isOwner && !withdrawnAt && (
                    <Button size="compact-sm" variant="default" onClick={() => setWithdrawing(number)}>
                      {t('publication.withdraw')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {withdrawing !== null && (
        <WithdrawDialog slug={slug} number={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </>
  )
}

function WithdrawDialog({ slug, number, onClose }: { slug: string; number: number; onClose: () => void }) {
  const { t } = useMessages()
  const { withdraw } = usePublishing(slug)
  const [reason, setReason] = useState<ActReason>('mistake')
  const [explanation, setExplanation] = useState('')
  const save = useMutation({
    mutationFn: () => withdraw(number, { reason, explanation }),
    onSuccess: onClose,
  })
  return (
    <Dialog onClose={onClose} title={t('publication.withdraw.title', { number })} centered>
      <Stack>
        <Text size="sm">{t('publication.withdraw.text')}</Text>
        <ReasonFields
          reason={reason}
          onReason={setReason}
          explanation={explanation}
          onExplanation={setExplanation}
        />
        <ProblemAlert error={save.error} />
        <DialogFooter unsaved={explanation !== ''}>
          <Button color="red.9" loading={save.isPending} onClick={() => save.mutate()}>
            {t('publication.withdraw')}
          </Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  )
}
