/** A code as people read it aloud: `1234 5678`. */
export const writtenCode = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')
