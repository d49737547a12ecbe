import type { Organisation } from '@atlas/shared/organisations'
import {
  type SentenceLanguage,
  sentenceLanguageOf,
  sentenceLanguages,
} from '@atlas/shared/sentences/languages'
import { Alert, Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguageNames } from '../i18n/language-names.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkToSend } from '../people/link-to-send.tsx'
import { Dialog, DialogFooter } from '../ui/dialog.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { entryLinksQuery, makeEntryLink } from './entry-links.ts'
import { KnownEntryLinks } from './known-entry-links.tsx'

type Props = { slug: string; languages: readonly string[]; organisation: Organisation; onClose: () => void }

/** Makes a private link by which an organisation confirms or corrects its own entry, and takes links back. */
export function EntryLinkDialog({ slug, languages, organisation, onClose }: Props) {
  const { t, language: reader } = useMessages()
  const languageName = useLanguageNames()
  const queryClient = useQueryClient()
  const { id, email } = organisation
  const { data: links, error } = useQuery(entryLinksQuery(slug, id))
  const [language, setLanguage] = useState<SentenceLanguage>(sentenceLanguageOf(languages, reader))
  const [address, setAddress] = useState(email ?? '')
  const refresh = () => queryClient.invalidateQueries({ queryKey: entryLinksQuery(slug, id).queryKey })
  const make = useMutation({
    mutationFn: (sendTo?: string) => makeEntryLink(slug, id, { language, ...(sendTo && { sendTo }) }),
    onSettled: refresh,
  })
  const offered = links?.mailOffered ?? false
  return (
    <Dialog onClose={onClose} title={t('entry-links.title')} centered size="lg">
      <Stack>
        <Text size="sm">{t('entry-links.text')}</Text>
        <NativeSelect
          label={t('entry-links.language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value as SentenceLanguage)}
          data={sentenceLanguages.map((each) => ({ value: each, label: languageName(each) }))}
        />
        {offered && (
          <TextInput
            type="email"
            label={t('entry-links.address')}
            description={t('entry-links.address.hint')}
            value={address}
            maxLength={254}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        )}
        <ProblemAlert error={make.error ?? error} />
        {make.data?.mailed && <Alert role="status">{t('entry-links.mailed')}</Alert>}
        {make.data && !make.data.mailed && make.variables && (
          <Alert color="yellow" role="status">
            {t('entry-links.notMailed')}
          </Alert>
        )}
        {make.data && <LinkToSend {...make.data} isLasting />}
        {links && links.items.length > 0 && (
          <KnownEntryLinks slug={slug} id={id} links={links.items} onChange={refresh} />
        )}
        <DialogFooter unsaved={false}>
          <Button
            variant={offered ? 'default' : 'filled'}
            loading={make.isPending}
            onClick={() => make.mutate(undefined)}
          >
            {t('entry-links.make')}
          </Button>
          {offered && (
            <Button
              disabled={!address.includes('@')}
              loading={make.isPending}
              onClick={() => make.mutate(address)}
            >
              {t('entry-links.send')}
            </Button>
          )}
        </DialogFooter>
      </Stack>
    </Dialog>
  )
}
