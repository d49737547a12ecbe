import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { NetworkSearch } from '../addresses/network-search.ts'
import { useMessages } from '../i18n/use-messages.ts'

type Props = { bySectors: boolean; byInfluence: boolean; judgements: boolean }

/** What ties and what sizes the network; both live in the address. */
export function NetworkChoices({ bySectors, byInfluence, judgements }: Props) {
  const { t } = useMessages()
  const navigate = useNavigate()
  const choose = (part: NetworkSearch) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...part }), replace: true })
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('network.by')}
        value={bySectors ? 'sectors' : 'partnerships'}
        onChange={(value) => choose({ ties: value === 'sectors' ? 'sectors' : undefined })}
        data={[
          { value: 'partnerships', label: t('network.by.partnerships') },
          { value: 'sectors', label: t('network.by.sectors') },
        ]}
      />
      {judgements && (
        <SegmentedControl
          size="xs"
          aria-label={t('network.size')}
          value={byInfluence ? 'influence' : 'ties'}
          onChange={(value) => choose({ size: value === 'influence' ? 'influence' : undefined })}
          data={[
            { value: 'ties', label: t('network.size.ties') },
            { value: 'influence', label: t('network.size.influence') },
          ]}
        />
      )}
    </>
  )
}
