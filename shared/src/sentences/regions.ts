/** How a language's readers here write dates and numbers: Europeans, in English too. */
export const regions = { en: 'en-GB', fr: 'fr-FR' } as const
