import type { Dataset } from '@atlas/shared/dataset'
import type { FormPart } from '@atlas/shared/organisation-fields/field'
import type { Organisation } from '@atlas/shared/organisations'
import { Group, List, Stack, Text } from '@mantine/core'
import { useLanguageNames } from '../i18n/language-names.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import { Fact, Facts } from './facts.tsx'
import { NeedsFacts } from './needs-facts.tsx'
import { PartFacts } from './part-facts.tsx'

type Props = { organisation: Organisation; dataset: Dataset }

/** What is known of an organisation and may be known to anybody. */
export function OrganisationFacts({ organisation, dataset }: Props) {
  const { t } = useMessages()
  const { identifiers } = organisation
  const facts = (part: FormPart) => <PartFacts part={part} organisation={organisation} />
  return (
    <Facts>
      {facts('status')}
      <Fact name={t('organisations.sectors')}>
        {organisation.sectorIds.length > 0 && <Sectors organisation={organisation} dataset={dataset} />}
      </Fact>
      <NeedsFacts organisation={organisation} dataset={dataset} />
      <Fact name={t('organisations.descriptions')}>
        {Object.values(organisation.descriptions).some(Boolean) && (
          <Words words={organisation.descriptions} />
        )}
      </Fact>
      {facts('contact')}
      <Fact name={t('organisations.identifiers')}>
        {identifiers.length > 0 && (
          <List listStyleType="none">
            {identifiers.map(({ scheme, value }) => (
              <List.Item key={`${scheme} ${value}`}>
                {scheme}: {value}
              </List.Item>
            ))}
          </List>
        )}
      </Fact>
    </Facts>
  )
}

function Sectors({ organisation, dataset }: Props) {
  const { t, label } = useMessages()
  const { sectorIds, principalSectorId } = organisation
  return (
    <Stack gap={4} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {dataset.sectors.map(
        (sector, position) =>
          sectorIds.includes(sector.id) && (
            <Group component="li" key={sector.id} gap={8} wrap="nowrap">
              <SectorMark sector={position} colour={sector.colour} />
              <span>
                {label(sector.labels, ...dataset.alliance.languages)}
                {sector.id === principalSectorId && (
                  <Text span size="sm" c="dimmed">
                    {` · ${t('organisations.principal')}`}
                  </Text>
                )}
              </span>
            </Group>
          ),
      )}
    </Stack>
  )
}

/** The same words in each language they are written in, the reader's own first. */
function Words({ words }: { words: Organisation['descriptions'] }) {
  const { language } = useMessages()
  const languageName = useLanguageNames()
  const tags = Object.keys(words).filter((tag) => words[tag])
  const ownFirst = tags.toSorted((one, other) => Number(other === language) - Number(one === language))
  return (
    <Stack gap="xs">
      {ownFirst.map((tag) => (
        <div key={tag}>
          {tags.length > 1 && (
            <Text size="xs" c="dimmed">
              {languageName(tag)}
            </Text>
          )}
          <Text lang={tag} style={{ whiteSpace: 'pre-line' }}>
            {words[tag]}
          </Text>
        </div>
      ))}
    </Stack>
  )
}
