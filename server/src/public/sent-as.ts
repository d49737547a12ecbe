import Type from 'typebox'

/** What a route of public bytes answers, for its description: the bytes, or that they have not changed. */
export const sentAs = (description: string, ...mediaTypes: string[]) => ({
  200: {
    description,
    content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: Type.String() }])),
  },
  304: Type.Null(),
})
