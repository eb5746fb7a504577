declare module 'number-to-text-vietnamese' {
  /** The words of a whole number; `separator` stands behind each group. */
  export function getText(value: number, separator?: string): string
}
