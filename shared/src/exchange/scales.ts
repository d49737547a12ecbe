/** A step of a scale, and how many steps it has. */
type Step = { step: number; top: number | undefined }

const stars = /^[★⭐*]+[☆✩]*$/u
const letters = 'abcdefgh'

/** The step that a cell names: 3, 3/5, 3 sur 5, ★★★☆☆, B. */
function readStep(cell: string): Step | undefined {
  const text = cell.trim().toLowerCase()
  const numbers = /^(\d{1,3})\s*(?:(?:\/|sur|of|out of|van|av)\s*(\d{1,3}))?$/.exec(text)
  if (numbers)
    return { step: Number(numbers[1]), top: numbers[2] === undefined ? undefined : Number(numbers[2]) }
  if (stars.test(text)) {
    const filled = [...text].filter((sign) => !'☆✩'.includes(sign)).length
    const all = [...text].length
    return { step: filled, top: all > filled ? all : undefined }
  }
}

/** The ends that a heading tells: `(1 à 5)`, `/10`, `1-4`, `sur 5`. */
function endsIn(heading: string): { bottom: number | undefined; top: number } | undefined {
  const both = /\b(\d{1,2})\s*(?:-|–|à|a|to|tot|till|\.\.+|…)\s*(\d{1,3})\b/i.exec(heading)
  if (both && Number(both[1]) < Number(both[2])) return { bottom: Number(both[1]), top: Number(both[2]) }
  const top = /(?:\/|sur|of|out of|van|av)\s*(\d{1,3})\b/i.exec(heading)
  return top ? { bottom: undefined, top: Number(top[1]) } : undefined
}

/** Whether a heading says how long its scale is. */
export const tellsEnds = (heading: string): boolean => endsIn(heading) !== undefined

/** A scale has at least two steps, and no more than one can count with. */
const maxSteps = 101

/**
 * Fits a scale of any length to the choices of a field, lowest first: all of it, never a part. Letters go down from A.
 * @param heading may tell where the scale begins and ends
 * @param values as written, each once
 * @returns the choice of each value; undefined where the values are no scale
 */
export function fitScale<T>(
  heading: string,
  values: readonly string[],
  choices: readonly T[],
): Map<string, T> | undefined {
  const steps = values.map((value) => ({ value, read: readStep(value) }))
  if (values.length > 0 && steps.every(({ read }) => read)) {
    const told = endsIn(heading)
    const found = steps.flatMap(({ read }) => (read ? [read.step, read.top ?? read.step] : []))
    const top = Math.max(told?.top ?? 0, ...found)
    const bottom = Math.min(told?.bottom ?? 1, ...found)
    if (top - bottom < 1 || top - bottom >= maxSteps) return
    return new Map(
      steps.map(({ value, read }) => [
        value,
        choiceAt(((read?.step ?? 0) - bottom) / (top - bottom), choices),
      ]),
    )
  }
  const places = values.map((value) =>
    /^[a-h]$/i.test(value.trim()) ? letters.indexOf(value.trim().toLowerCase()) : -1,
  )
  const last = Math.max(...places)
  if (values.length < 2 || places.includes(-1)) return
  return new Map(values.map((value, at) => [value, choiceAt(1 - (places[at] as number) / last, choices)]))
}

/** Three choices take a third each, so that both ends are alike; more are taken by the nearest. */
function choiceAt<T>(share: number, choices: readonly T[]): T {
  const tiny = 1e-9
  const third = share < 1 / 3 - tiny ? 0 : share <= 2 / 3 + tiny ? 1 : 2
  return choices[choices.length === 3 ? third : Math.round(share * (choices.length - 1))] as T
}
