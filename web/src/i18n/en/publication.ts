export const publication = {
  'publication.title': 'Publication',
  'publication.text':
    'What everybody may read, cite and take away: numbered editions that stay as they were published, whatever changes in here.',
  'publication.open': 'Open the public pages',
  'publication.next': 'What would be published now',
  'publication.would': 'Edition {number}',
  'publication.counts':
    '{organisations, plural, one {# organisation} other {# organisations}} with {places, plural, one {# place on the map} other {# places on the map}} and {partnerships, plural, =0 {no partnerships} one {# partnership} other {# partnerships}}.',
  'publication.fields':
    'Of each organisation: its names, descriptions, status, when it was last verified, website, identifiers, sectors, needs it serves, kinds of actor, and its places as exactly as they may be public. E-mail and telephone only where they are marked public.',
  'publication.withheld': 'This stays private',
  'publication.withheld.missing':
    '{n, plural, one {# missing actor} other {# missing actors}}: they do not exist yet',
  'publication.withheld.closed': '{n, plural, one {# closed organisation} other {# closed organisations}}',
  'publication.withheld.hiddenPlaces':
    '{n, plural, one {# place that is hidden} other {# places that are hidden}}: in no file, picture or count by territory',
  'publication.withheld.coarserPlaces':
    '{n, plural, one {# place that is told} other {# places that are told}} to a kilometre or a town only',
  'publication.withheld.contacts':
    '{n, plural, one {# organisation whose} other {# organisations whose}} e-mail or telephone is not marked public',
  'publication.changes': 'Changed since the last edition',
  'publication.changes.none': 'Nothing that is public has changed.',
  'publication.changes.came': '{n, plural, one {# came:} other {# came:}}',
  'publication.changes.went': '{n, plural, one {# went:} other {# went:}}',
  'publication.changes.moved': '{n, plural, one {# moved:} other {# moved:}}',
  'publication.changes.changedSectors': '{n, plural, one {# changed sectors:} other {# changed sectors:}}',
  'publication.changes.otherwise': '{n, plural, one {# changed otherwise:} other {# changed otherwise:}}',
  'publication.changes.cells':
    '{n, plural, one {# place and sector is} other {# places and sectors are}} covered better or worse than before',
  'publication.warning.unverified':
    '{n, plural, one {# organisation was} other {# organisations were}} not verified within a year',
  'publication.warning.unverified.text': 'Readers are told. Verify them first if you can.',
  'publication.warning.unplaced':
    '{n, plural, one {# organisation is} other {# organisations are}} on no map',
  'publication.warning.unplaced.text':
    'Either nobody has recorded where they are, or their place is hidden. They stand in the list all the same.',
  'publication.warning.person-name':
    '{n, plural, one {# name looks} other {# names look}} like that of a person',
  'publication.warning.person-name.text':
    'Organisations are published, persons are not. Look whether it is the name of somebody.',
  'publication.warning.contact-in-text':
    '{n, plural, one {# text holds} other {# texts hold}} an e-mail address or a telephone number',
  'publication.warning.contact-in-text.text':
    'Descriptions are published as they are. Take out what belongs to a person.',
  'publication.warning.hidden-elsewhere':
    '{n, plural, one {# organisation would be} other {# organisations would be}} shown exactly where another one hides',
  'publication.warning.hidden-elsewhere.text':
    'Whoever knows that they share a house finds the hidden one. Make the public place of these coarser, too.',
  'publication.warning.suppressed':
    '{n, plural, one {# organisation stays} other {# organisations stay}} out, whole or in part',
  'publication.warning.suppressed.text':
    'It was withdrawn from what is public, and does not come back by itself.',
  'publication.allowAgain': 'Allow again',
  'publication.publish': 'Publish edition {number}',
  'publication.publish.text':
    'Everybody can read this edition, cite it and keep copies of it. It never changes; you can withdraw it, or take single organisations out of it later.',
  'publication.publish.now': 'Publish',
  'publication.ownersPublish': 'An owner of the alliance publishes.',
  'publication.note': 'Note for readers',
  'publication.note.hint': 'What is new, or for which occasion. May stay empty.',
  'publication.corrects': 'It corrects a mistake in the edition before',
  'publication.reason': 'Reason',
  'publication.reason.usual': 'As planned',
  'publication.reason.outdated': 'It is outdated',
  'publication.reason.mistake': 'It was wrong',
  'publication.reason.safety': 'It put somebody in danger',
  'publication.reason.request': 'The organisation asked for it',
  'publication.reason.legal': 'The law asks for it',
  'publication.explanation': 'In a few words',
  'publication.explanation.hint': 'Everybody reads it. Name nobody.',
  'publication.editions': 'Editions so far',
  'publication.none': 'Nothing is published yet',
  'publication.none.text':
    'The first edition gives this alliance public pages, a map for other websites, and open data.',
  'publication.edition': 'Edition',
  'publication.editionNumber': 'Edition {number}',
  'publication.revision': 'Revision {revision}: records were withdrawn',
  'publication.day': 'Published',
  'publication.organisations': 'Organisations',
  'publication.withdrawn': 'withdrawn',
  'publication.withdraw': 'Withdraw',
  'publication.withdraw.title': 'Withdraw edition {number}',
  'publication.withdraw.text':
    'Its pages and files are deleted. That it was there, when, and why it went stays for everybody to read. Copies that others took are not in your hands.',
  'publication.draft': 'See the draft as everybody would see it',
  'publication.redact': 'Take an organisation out',
  'publication.redact.text':
    'Every edition that tells of it becomes a new revision without it; the bytes of before are deleted, and it stays out of editions to come. Readers are told that a record was withdrawn, and not which one.',
  'publication.redact.organisation': 'Organisation',
  'publication.redact.nobody': 'No organisation of this name',
  'publication.redact.deleted': '{name} (no longer in the alliance)',
  'publication.redact.part': 'What is taken out',
  'publication.redact.part.record': 'All that is told of it',
  'publication.redact.part.places': 'Where it is',
  'publication.redact.part.contact': 'Website, e-mail and telephone',
  'publication.redact.part.descriptions': 'Its descriptions',
  'publication.redact.now': 'Take it out',
  'publication.redact.done':
    '{n, plural, =0 {No edition told of it; it stays out of those to come.} one {It is out of # edition, and stays out of those to come.} other {It is out of # editions, and stays out of those to come.}}',
  'publication.redact.close': 'Close',
  'publication.settings': 'How it is published',
  'publication.license': 'Licence',
  'publication.license.CC-BY-4.0': 'CC BY 4.0: free to use with your name',
  'publication.license.CC-BY-SA-4.0': 'CC BY-SA 4.0: the same, passed on alike',
  'publication.license.CC0-1.0': 'CC0: free without conditions',
  'publication.license.ODbL-1.0': 'ODbL 1.0: databases made of it stay open',
  'publication.license.etalab-2.0': 'Licence Ouverte 2.0 (Etalab)',
  'publication.alsoFindings': 'Findings besides coverage, access and needs',
  'publication.alsoFindings.hint':
    'Findings about influence, engagement, seats and missing actors are never published.',
  'publication.quarterly': 'Publish an edition when a quarter begins',
  'publication.quarterly.hint': 'By itself, as the alliance stands on that day.',
  'publication.quarterly.next': 'The next one on {day}.',
  'publication.saved': 'Saved',
} as const
