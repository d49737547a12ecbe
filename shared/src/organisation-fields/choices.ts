export const statuses = ['existing', 'developing', 'missing', 'closed'] as const
export const influences = ['low', 'medium', 'high'] as const
/** The engagement ladder, lowest rung first. */
export const engagementLevels = [
  'information',
  'consultation',
  'deciding-together',
  'acting-together',
  'supporting-initiatives',
] as const
/** How exactly a place is known or shown: the point, about 1 km, about 10 km, not at all. */
export const precisions = ['exact', 'kilometre', 'locality', 'hidden'] as const

export type Status = (typeof statuses)[number]
export type Influence = (typeof influences)[number]
export type EngagementLevel = (typeof engagementLevels)[number]
export type Precision = (typeof precisions)[number]
