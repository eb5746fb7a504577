/** Text of unknown fonts in a width that must hold: what a line takes is estimated on the wide side. */

/** Of a letter at 12 pixels. */
const LETTER = 6.8

export function widthOf(text: string, size = 12): number {
  return (text.length * LETTER * size) / 12
}

/** Lines of whole words; a word longer than the line is cut. */
export function wrapped(text: string, width: number, size = 12): string[] {
  const most = Math.max(4, Math.floor((width * 12) / (LETTER * size)))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u)) {
    const whole = word.length > most ? `${word.slice(0, most - 1)}…` : word
    if (line !== '' && line.length + 1 + whole.length > most) {
      lines.push(line)
      line = whole
    } else line = line === '' ? whole : `${line} ${whole}`
  }
  return [...lines, line]
}
