/** Words for standard error: one line a message, whatever stands in a path. */

/** A path on one line: control characters as escapes. */
export function printable(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f-\u009f]/gu, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
