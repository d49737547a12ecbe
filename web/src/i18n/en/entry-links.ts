export const entryLinks = {
  'entry-links.title': 'Ask it to confirm its entry',
  'entry-links.text':
    'Whoever has the link sees what is held for publication of this organisation, and its ties, without an account: never what members think of it. What they confirm is marked as verified; what they correct waits among the suggestions.',
  'entry-links.language': 'Language of the page and the mail',
  'entry-links.address': 'Send it to',
  'entry-links.address.hint': 'The address is not kept.',
  'entry-links.make': 'Make a link to copy',
  'entry-links.send': 'Send the link',
  'entry-links.mailed': 'The link is on its way. You can copy it as well.',
  'entry-links.notMailed':
    'This address wants no mail from here, or got enough today. Copy the link instead.',
  'entry-links.known': 'Links that can be used',
  'entry-links.made': 'Made on {day}, holds until {until}',
  'entry-links.confirmed': 'confirmed on {day}',
  'entry-links.mail.waiting': 'mail waits to be sent',
  'entry-links.mail.sending': 'mail is being sent',
  'entry-links.mail.sent': 'mail sent',
  'entry-links.mail.refused': 'mail was refused: send the link another way',
  'entry-links.mail.unknown': 'nobody knows whether the mail arrived',
  'entry-links.revoke': 'Take back',
} as const
