/** "hôm nay 9/7" in a text that tells no year of its own: the day on which it was written, against the newest month that it speaks of. */
import { composed } from '../text/composed.ts'
import type { ReportDate } from './date.ts'
import { reportDate } from './date.ts'

/** How much of the head of the text is looked at, in UTF-16 code units: a little more where it is decomposed. */
const HEAD = 3000
/** So many months ahead of today and more, a month is one of the year before: a text of July may speak of a contract for October, but not of an incident of December. */
const AHEAD = 5
/** "sáng nay (2-1)", "hôm nay, ngày 9/7"; not "chiều nay 9/7/2019", which tells its year. */
const TODAY = /nay,? ?\(?(?:ngày )?(\d{1,2})[/-](\d{1,2})(?![\d/-])/gu
/** What stands before it; looked at only there. */
const PART_OF_DAY = /(?<!\p{L})(?:hôm|sáng|trưa|chiều|tối) $/iu
const LONGEST = 'chiều '.length

/** The date of a report that its text does not state, in the year after the newest that it names where today lies before that. */
export function laterThanToday(text: string, date: ReportDate | null): ReportDate | null {
  if (date === null || date.month === null || date.governs === true) return date
  const found = today(composed(text.slice(0, HEAD)))
  const month = Number(found?.[2])
  if (found === undefined || month < 1 || month + AHEAD > date.month) return date
  return reportDate(date.year + 1, month, Number(found[1]), date.governs, date.ahead)
}

/** The first day that is told as that of today. */
function today(text: string): RegExpMatchArray | undefined {
  for (const found of text.matchAll(TODAY)) if (PART_OF_DAY.test(text.slice(Math.max(0, found.index - LONGEST - 1), found.index))) return found
  return undefined
}
