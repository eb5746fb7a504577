/** Help and usage errors in the language asked for, which holds even where the rest of the command line is wrong. */
import type { Command, Help, Option } from 'commander'
import { Help as Plain } from 'commander'
import { phrasebook } from '../batch/phrasebook.ts'
import type { Language } from '../write/columns.ts'

const translate = phrasebook(new URL('./usage.tsv', import.meta.url))

/** The language of a command line by its `--lang`, before it is parsed. */
export function languageOf(argv: readonly string[]): Language {
  const end = argv.indexOf('--')
  const options = end < 0 ? argv : argv.slice(0, end)
  return options.some((option, i) => option === '--lang=vi' || (option === 'vi' && options[i - 1] === '--lang')) ? 'vi' : 'en'
}

/** A usage error as it stands in English, in a language: that of an option ends in what is wrong with its value. */
export function complaint(text: string, lang: Language): string {
  return text.split('\n').map((line) => {
    const at = line.indexOf(INVALID)
    if (at < 0) return translate(line, lang)
    return [line.slice(0, at), INVALID.trim(), line.slice(at + INVALID.length)].map((part) => translate(part, lang)).join(' ')
  }).join('\n')
}

const INVALID = ' is invalid. '

/** Makes a command, and those that are added to it later, help and complain in a language. */
export function speak(program: Command, lang: Language): void {
  const plain = new Plain()
  program.configureHelp({
    styleTitle: (title) => translate(title, lang),
    commandDescription: (command) => translate(command.description(), lang),
    subcommandDescription: (command) => translate(command.description(), lang),
    argumentDescription: (argument) => translate(argument.description, lang),
    optionDescription: (option) => describe(option, plain, lang),
  })
}

/** The description, and behind it the choices and the default. */
function describe(option: Option, plain: Help, lang: Language): string {
  const whole = plain.optionDescription(option)
  const more = whole.slice(option.description.length).trim()
  return `${translate(option.description, lang)}${more === '' ? '' : ` ${translate(more, lang)}`}`
}

/** What stands below the options of `extract --help`. */
export const EXAMPLES: Readonly<Record<Language, string>> = {
  en: `
Examples:
  extract report.txt                          every figure of one report, as JSON
  cat report.txt | extract --format csv > figures.csv
                                              a pipe into a file that a spreadsheet opens
  extract reports/ -o figures.csv             every text of a folder, and of the folders in it
  extract reports/ -o review.html             a page that shows every figure in its text
  extract chart --indicator grdp reports/ -o grdp.svg
                                              an indicator over its periods and places, drawn
  extract explain report.txt:12               why the figures of line 12 say what they say
  extract rules init mine.yaml                a rule file to teach it figures of your own, then
  extract --rules mine.yaml report.txt        a report read with it

Exit codes:
  0  all inputs done
  1  some input could not be read, or the output could not be written; chart: nothing to draw
  2  wrong usage, or a rule file or corrections with errors
  130  interrupted`,
  vi: `
Ví dụ:
  extract report.txt                          mọi số liệu của một báo cáo, dạng JSON
  cat report.txt | extract --format csv > figures.csv
                                              qua ống dẫn vào tệp mở được bằng bảng tính
  extract reports/ -o figures.csv             mọi văn bản của một thư mục và thư mục con
  extract reports/ -o review.html             trang hiển thị mọi số liệu trong văn bản
  extract chart --indicator grdp reports/ -o grdp.svg
                                              vẽ một chỉ tiêu theo kỳ và địa bàn
  extract explain report.txt:12               vì sao các số liệu của dòng 12 được đọc như vậy
  extract rules init mine.yaml                tệp quy tắc để dạy thêm số liệu của bạn, rồi
  extract --rules mine.yaml report.txt        đọc báo cáo với tệp đó

Mã thoát:
  0  mọi đầu vào đã xong
  1  có đầu vào không đọc được, hoặc không ghi được kết quả; chart: không có gì để vẽ
  2  sai cách dùng, hoặc tệp quy tắc hay tệp chỉnh sửa có lỗi
  130  bị dừng`,
}
