import type { ProblemSlug } from '@atlas/shared/problems'

/** What went wrong and what to do about it, by the slug of the problem. */
const bySlug = {
  'problems.invalid-request':
    'Something in what was sent is not right. Correct the fields marked below and send it again.',
  'problems.invalid-cursor': 'This list has moved on. Go back to its first page.',
  'problems.sign-in-required': 'Only members can do this. Sign in, then try again.',
  'problems.forbidden':
    'Your account may not do this here. Ask an owner of the alliance to do it, or to give you the right.',
  'problems.not-found': 'There is nothing here, or it is for members only. Check the address.',
  'problems.conflict': 'Somebody else did something that rules this out. Reload the page and look again.',
  'problems.duplicate-partnership':
    'These two organisations already have a partnership of this kind. Change that one instead.',
  'problems.duplicate-code': 'Another one here already has this short name. Choose a different one.',
  'problems.changed-since':
    'This was changed again afterwards, so it cannot be undone alone. Undo the later change first.',
  'problems.already-undone': 'This change has already been undone. Nothing was changed now.',
  'problems.idempotency-mismatch':
    'The same request was sent twice with different contents. Reload the page and try again.',
  'problems.last-owner':
    'An alliance needs an owner. Make somebody else an owner first, in Settings → People.',
  'problems.last-operator':
    'The service needs an operator. Make somebody else one first, on the machine itself: pnpm atlas account operator ADDRESS.',
  'problems.gone': 'This is no longer available. If it was an invitation, ask for a new one.',
  'problems.merged': 'This organisation has been merged into another one. Go on with that one.',
  'problems.stale':
    'Somebody else changed this while you were working on it. Compare both versions and save again.',
  'problems.file-too-large': 'This file is too large. Split it, or leave out what is not needed.',
  'problems.unreadable-file': 'This file cannot be read. Save it again as CSV (UTF-8) or XLSX and retry.',
  'problems.invalid-reference': 'Something chosen here no longer exists. Choose again.',
  'problems.self-partnership': 'An organisation cannot be its own partner. Choose another organisation.',
  'problems.frozen': 'The facilitator has paused the room. Send this again when it goes on.',
  'problems.invalid-area':
    'This area is not a valid shape (does it cross itself?). Mend it and upload it again.',
  'problems.revision-required':
    'The page did not say which version it was changing. Reload it and try again.',
  'problems.too-many-requests': 'Too many requests in a short time. Wait a minute and try again.',
  'problems.too-slow': 'The connection was too slow. Try again where it is better.',
  'problems.headers-too-large':
    'Your browser sent too much with this request. Delete the cookies of this site and try again.',
  'problems.storage-full':
    'The disk of the service is full: nothing was saved. Keep what you typed, and tell whoever runs the service.',
  'problems.too-many-attempts':
    'Too many wrong attempts. Try again in {minutes, plural, one {a minute} other {# minutes}}. If you have forgotten your password, an owner of your alliance can send you a link for a new one.',
  'problems.unavailable': 'The service is busy or restarting. Try again in a moment; nothing was changed.',
  'problems.internal':
    'Something failed in the service. Try again; if it fails again, give the operator the number below.',
} as const satisfies Record<`problems.${ProblemSlug}`, string>

export const problems = {
  ...bySlug,
  'problems.stale.mine': 'Yours',
  'problems.stale.theirs': 'Theirs',
  'problems.stale.take': 'Take theirs',
  'problems.stale.same': 'Both versions say the same here. Save again to keep them.',
  'problems.deleted':
    'Somebody has deleted this meanwhile. What you typed is still here: save again to add it anew.',
  'problems.unreachable':
    'The service cannot be reached. Check your connection; what you typed is still here.',
  'problems.offline':
    'You are offline. What you see may be out of date, and changes cannot be saved for now.',
  'problems.unexpected':
    'This page could not be shown. Reload it; if that does not help, tell the operator what you did.',
  'problems.instance': 'Number for the operator: {instance}',
  'problems.title': 'This did not work',
  'problems.notFound.title': 'Nothing at this address',
  'problems.notFound.text': 'The page may have moved, or the address may have lost a piece on its way here.',
  'problems.retry': 'Try again',
  'problems.home': 'To the home page',
  'problems.fault.required': 'This is needed. Fill it in.',
  'problems.fault.unnamed': 'It needs a name, here or in another language.',
  'problems.fault.type': 'This is not the kind of value expected here.',
  'problems.fault.integer': 'This is no whole number. Write one such as 12.',
  'problems.fault.number': 'This is no number. Write one such as 12 or 2.5.',
  'problems.fault.format': 'This is not written as expected. Check it for typing errors.',
  'problems.fault.date': 'This is no whole date, or a day that no calendar has. Write day, month and year.',
  'problems.fault.email': 'This is no e-mail address. Write one such as camille@example.org.',
  'problems.fault.uri': 'This is no web address. Write one such as https://example.org.',
  'problems.fault.future': 'This day has not come yet. Write today or an earlier day.',
  'problems.fault.pattern': 'This contains a character that is not allowed here, or only spaces.',
  'problems.fault.pattern.code':
    'Write small letters without accents, digits and hyphens, such as social-action.',
  'problems.fault.pattern.slug':
    'Write small letters without accents, digits and hyphens, such as ireland-west.',
  'problems.fault.pattern.colour': 'Write a # and six digits or letters from a to f, such as #0072b2.',
  'problems.fault.pattern.languages':
    'Write each language as its letters, such as fr, or with a country, nl-BE.',
  'problems.fault.pattern.website': 'This is no web address. Write one such as https://example.org.',
  'problems.fault.pattern.phone': 'This is no telephone number. Write one such as +33 5 56 00 00 00.',
  'problems.fault.number.longitude': 'This is no number. Write degrees, such as -0.5792.',
  'problems.fault.number.latitude': 'This is no number. Write degrees, such as 44.8378.',
  'problems.fault.unknown': 'This is not known here. Remove it.',
  'problems.fault.minimum': 'This is too small.',
  'problems.fault.maximum': 'This is too large.',
  'problems.fault.minLength': 'This is too short.',
  'problems.fault.maxLength': 'This is too long. Shorten it.',
  'problems.fault.minItems': 'Give at least one.',
  'problems.fault.maxItems': 'These are too many. Remove some.',
  'problems.fault.uniqueItems': 'The same value is given twice. Remove one.',
  'problems.fault.enum': 'This is not one of the values offered. Choose one of them.',
  'problems.fault.reference': 'This no longer exists. Choose another.',
  'problems.fault.swapped-coordinates': 'Longitude and latitude look swapped. Longitude comes first.',
  'problems.fault.invented': 'Only invented data can be wholly public. Choose facts only.',
  'problems.fault.duplicate': 'Another one already has this. Choose a different one.',
  'problems.fault.self': 'This is the organisation itself. Choose another one.',
  'problems.fault.into-missing':
    'This one is missing still, and the other one exists. Merge them the other way round.',
  'problems.fault.order': 'The end lies before the beginning. Correct one of the two dates.',
  'problems.fault.exclusive': 'Only one of the two can be given. Empty the other one.',
  'problems.fault.weak':
    'This password is easy to guess: it is on lists of leaked passwords, or like one of them. Take a few random words.',
  'problems.fault.holds-name':
    'Choose a password without your name or address, or the name of the alliance or of Alliance Atlas.',
  'problems.fault.taken': 'Another account has this address. Choose a different one.',
  'problems.fault.credentials': 'This is not right. Check it; capital letters count.',
  'problems.fault.credentials.password':
    'This address and this password do not go together. Check both; capital letters count.',
  'problems.fault.known.email':
    'This address has an account already. Sign in with it, and open the link once more.',
  'problems.fault.duplicate.kind':
    'These two already have a partnership of this kind. Choose another kind, or change that partnership.',
  'problems.fault.duplicate.sectorId':
    'Something is expected of this sector in this place already. Choose another place, or change that one.',
  'problems.fault.vertices':
    'This area has too many corners; 100,000 at most are taken. Simplify it and upload it again.',
  'problems.fault.open-ring':
    'The line around this area does not come back to where it begins. Close it and upload it again.',
  'problems.fault.self-intersection':
    'The line around this area crosses itself. Mend it in a map program and upload it again.',
  'problems.fault.ring-self-intersection':
    'The line around this area touches or crosses itself. Mend it in a map program and upload it again.',
  'problems.fault.too-many-hexagons': 'That would be too many hexagons. Choose a larger size.',
  'problems.fault.no-region':
    'The alliance has neither a boundary nor an organisation on the map, so nobody knows where to lay them. Draw its boundary first, in the settings of the alliance.',
  'problems.fault.antimeridian':
    'The region reaches across the 180th meridian. Draw or upload its territories instead.',
  'problems.fault.hexagons-there':
    'Hexagons with the same codes are there already. Replace the territories, or delete those first.',
  'problems.fault.other.boundary':
    'This area is not a valid shape. Mend it in a map program and upload it again.',
  'problems.fault.other': 'This value cannot be used. Check it.',
  'problems.fault.minItems.choices':
    'A choice needs at least two answers, each with its words. Add what is missing.',
  'problems.fault.order.maxRepresentatives': 'The most lies below the least. Correct one of the two.',
  'problems.limit.exclusiveMinimum': 'This is too small. Write more than {limit, number}.',
  'problems.limit.minimum': 'This is too small. Write {limit, number} or more.',
  'problems.limit.maximum': 'This is too large. Write {limit, number} or less.',
  'problems.limit.minLength': 'This is too short. Write at least {limit, number} characters.',
  'problems.limit.maxLength': 'This is too long. Shorten it to {limit, number} characters.',
} as const
