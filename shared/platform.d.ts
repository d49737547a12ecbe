// What browsers, workers and Node all have and the language itself does not name: all of a platform that shared/ may
// use. Only shared/tsconfig.json reads this file, which knows neither the DOM nor Node.

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string
}

declare class URL {
  constructor(url: string, base?: string)
  static canParse(url: string, base?: string): boolean
  readonly href: string
}
