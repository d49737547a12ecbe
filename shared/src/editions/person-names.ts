import { fold } from '../names.ts'

/** What stands before the name of a person, in the languages of the alliances. */
const title =
  /^(?:mr|mrs|ms|miss|dr|prof|m|mme|mlle|monsieur|madame|mademoiselle|me|dhr|de heer|mevr|mevrouw|herr|frau|hr|fru|froken)\.? \p{L}/iu

/** Given names that are common in the countries of the alliances and among those whom they work with, folded. */
const givenNames = new Set(
  `ada adam adrien ahmed aisha alain albert alexandre ali alice amadou amina anders anna anne annie antoine astrid aicha
  awa bengt benoit bernard birgitta bjorn brian brigitte camille carl caroline catherine cecile charles charlotte
  chantal christian christine christophe ciara claire claude daniel david denis diane dominique elena elin elisabeth
  elsa emma emilie emmanuel eoin eric erik eva fatima fatou fatoumata francois francoise frederic gabriel georges gerard
  gilles guillaume gunnar habib hannah hans hassan helene henri hugo ibrahim ines ingrid isabelle jacqueline jacques jan
  jean jennifer jerome johan john jose joseph julie julien karin karim khadija laura laurence laurent lars lea lena
  linda lisa louis louise luc lucas lucie maja mamadou marc maria marie marion marta martin martine mathieu maryam
  maxime mehdi michael michel michele mohamed mohammed monique moussa muhammad mustafa nadia nathalie nicolas nicole
  niels nils noor oceane olga olivier omar orla oskar pascal patricia patrick paul per peter philippe pierre pieter
  rachid raphael remi robert roger romain saida salma samir samira sandrine sara sarah sebastien serge siobhan sofia
  sophie stephane sven sylvie teresa theo therese thierry thomas valerie veronique victor vincent virginie willem
  xavier yasmin yasmine yolande youssef yusuf yves zahra`.split(/\s+/),
)

/**
 * Whether a name may be that of a person: with a title before it, or two or three words of which the first is a given
 * name. A guess, for people to look at; many persons have other names, and some organisations such ones.
 */
export function looksLikePerson(name: string): boolean {
  if (title.test(name.trim())) return true
  const words = name.trim().split(/\s+/)
  return (
    (words.length === 2 || words.length === 3) &&
    words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word)) &&
    givenNames.has(fold(words[0] ?? '').split(' ')[0] ?? '')
  )
}
