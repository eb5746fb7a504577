/** A report as a web page that a newspaper or an office would have: its lines as paragraphs, in a font that has all letters. */
export function webPage(report: string): string {
  const paragraphs = report.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const body = paragraphs.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n')
  return `<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>Báo cáo</title><style>body { font-family: "DejaVu Serif", "Times New Roman", serif; font-size: 11pt }</style></head>\n<body>\n${body}\n</body></html>\n`
}
