/** The line above a table that tells what it is of. */
import type { StatedUnit } from '../recognise/stated-unit.ts'
import type { Cell } from './cell.ts'
import type { HeadWords } from './column.ts'
import { namesThing } from './column.ts'

/** "Đơn vị: triệu đồng", "(Giá hiện hành)", "Biểu số 01" and "Huyện Lương Sơn" stand above a table and tell not what it is of. */
export function isCaption(line: Cell, unit: StatedUnit | null, words: HeadWords): boolean {
  const isRemark = line.text.startsWith('(') && line.text.endsWith(')')
  return !isRemark && !isUnitLine(line, unit) && !/^(?:biểu|bảng|phụ lục)(?: số)?[ \d./-]*$/iu.test(line.text.normalize('NFC')) && namesThing(line, words)
}

/** A line that is its unit; "Thu ngân sách (tỷ đồng)" states one too, and is a caption. */
function isUnitLine({ text }: Cell, unit: StatedUnit | null): boolean {
  return unit !== null && /^\(?(?:đvt|đv|đơn vị)/iu.test(text.normalize('NFC'))
}
