let answer: boolean | undefined

/** Whether this browser can draw maps and networks at all (WebGL 2). */
export function hasWebGl(): boolean {
  answer ??= ask()
  return answer
}

function ask(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  // A browser grants only a few contexts at a time.
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
