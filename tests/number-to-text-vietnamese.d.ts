/** The package has no types of its own. */
declare module 'number-to-text-vietnamese' {
  export function getText(value: number, separator?: string): string
}
