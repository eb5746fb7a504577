/** Compound files of OLE, which hold the documents of Office before 2007 and those with a password: told apart by what they hold, never read. */

/** The streams that tell what a file is, by their names in its directory. */
const STREAMS: readonly (readonly [stream: string, reason: string])[] = [
  ['EncryptedPackage', 'an Office file with a password, which is not read: save it without one'],
  ['WordDocument', 'an old Word document (.doc), which is not read: save it as .docx or .odt without a password'],
  ['Workbook', 'an old Excel workbook (.xls), which is not read: save it as CSV or text'],
  ['PowerPoint Document', 'an old PowerPoint file (.ppt), which is not read: save it as PDF'],
  ['__properties_version1.0', 'a message of Outlook (.msg), which is not read: save it as text or HTML'],
]

/** Why a compound file is not read. What is embedded in a document stands behind it in the directory, so the first name counts. */
export function oleRefusal(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = STREAMS.map(([stream, reason]) => ({ reason, at: file.indexOf(`${stream}\0`, 0, 'utf16le') })).filter(({ at }) => at >= 0)
  return found.sort((a, b) => a.at - b.at)[0]?.reason ?? 'an old Office file, or a damaged one, which is not read: save it as .docx or .odt without a password'
}
