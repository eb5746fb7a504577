/**
 * What a large rule file costs: extracts the texts of a folder with the built-in tables alone, then with 300 indicators and
 * 100 pattern rules beside them, which are generated here.
 *
 *   npm run build && node scripts/bench-rules.mjs [FOLDER] [--write FILE]
 *
 * FOLDER holds .txt files (default: fixtures/reports); --write keeps the generated rule file.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createExtractor, parseRules } from '../dist/run/index.js'

const HEADS = ['số', 'tổng số', 'diện tích', 'sản lượng', 'doanh thu', 'giá trị', 'tỷ lệ', 'kinh phí', 'số lượng', 'công suất']
const OBJECTS = [
  'trạm y tế', 'nhà văn hóa', 'hợp tác xã', 'trang trại', 'làng nghề', 'điểm du lịch', 'nhà máy', 'khu công nghiệp', 'trường mầm non', 'thư viện',
  'cây chè', 'cây cam', 'cây quế', 'rừng trồng', 'ao nuôi cá', 'đàn dê', 'đàn gà', 'mật ong', 'măng khô', 'miến dong',
  'đường thôn', 'cầu treo', 'công trình nước sạch', 'trạm biến áp', 'điểm bưu điện', 'hộ kinh doanh', 'chợ nông thôn', 'máy cày', 'kênh mương', 'bãi rác',
]
const VERBS = ['giải ngân', 'hỗ trợ', 'trồng mới', 'sửa chữa', 'kiểm tra', 'thu hồi', 'cấp mới', 'tiếp nhận', 'xử lý', 'bàn giao', 'tập huấn', 'tiêm phòng', 'khai thác', 'cho vay', 'giải quyết', 'thành lập', 'xây dựng', 'huy động', 'nghiệm thu', 'thanh toán']
const ENDINGS = ['[<quantity>#Quantity]', '#Aux? [<quantity>#Money]', '(được|thêm|gần){0,2} [<quantity>#Count]', '.{0,3} [<quantity>#Percent]', '(#Word|#Head){1,4} [<quantity>(#Money|#Count|#Area)]']

function generate() {
  const indicators = HEADS.flatMap((head, i) => OBJECTS.map((object, j) => ({
    id: `generated_${i}_${j}`, name: `${head} ${object}`, dimension: ['count', 'area', 'mass', 'money', 'percent'],
    phrases: [`${head} (các|của)? ${object}`, `${head} … ${object} (mới|cũ)?`], not: [`không … ${head} ${object}`],
  })))
  const rules = VERBS.flatMap((verb, i) => ENDINGS.map((ending, j) => ({
    id: `generated-${i}-${j}`, match: `(${verb}|đã ${verb}) ${ending}`, set: { role: 'level', status: 'actual' },
    examples: [{ text: 'Tỷ lệ hộ nghèo giảm còn 1,68%.', not: `generated-${i}-${j}` }],
  })))
  return JSON.stringify({ indicators, rules }, null, 1)
}

const args = process.argv.slice(2)
const at = args.indexOf('--write')
const rules = generate()
if (at >= 0) writeFileSync(args.splice(at, 2)[1], rules)
const folder = args[0] ?? 'fixtures/reports'
const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8'))
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)

const start = performance.now()
const file = await parseRules(rules, 'generated.json')
const taught = createExtractor({ rules: [file] })
taught.extract('1')
console.log(`${file.indicators.length} indicators and ${file.rules.length} rules read and compiled in ${(performance.now() - start).toFixed(0)} ms`)

const extractors = { 'built-in': createExtractor(), 'with the rule file': taught }
const best = {}
// In turn, so that what else the machine does falls on both.
// A small folder needs more rounds until the code is compiled.
for (let round = 0; round < (bytes < 1e6 ? 30 : 4); round++) {
  for (const [name, extractor] of Object.entries(extractors)) {
    const from = process.cpuUsage()
    for (const text of texts) extractor.extract(text)
    const { user, system } = process.cpuUsage(from)
    best[name] = Math.min(best[name] ?? Infinity, (user + system) / 1e6)
  }
}
for (const [name, seconds] of Object.entries(best)) console.log(`${name}: ${seconds.toFixed(2)} s of processor, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s`)
console.log(`ratio ${(best['with the rule file'] / best['built-in']).toFixed(2)}`)
