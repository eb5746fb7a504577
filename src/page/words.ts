/** What the page says, in English and Vietnamese. `{}` stands for a number or a name. */

const en = {
  noScript: 'This page shows its figures with a script, which this browser does not run. They are in the source of the page as JSON.',
  files: 'Files', file: 'File', figures: 'Figures', text: 'Text', toCheck: 'To check', marked: 'Marked', charts: 'Charts', allFiles: 'All files', open: 'Open',
  filesHint: '{} files, {} figures. Choose a file to see its figures in their text.', chartsHint: 'Each point leads to its sentence. The most frequent indicators come first.', chartsEmpty: 'No indicator has values of a period.', showCharts: 'Show {} more charts',
  review: 'Text and figures', search: 'Search, without accents too', filters: 'Filters', clear: 'Clear', any: 'all', none: '(none)', order: 'Order', threshold: 'Check below', most: 'Confidence at most', mark: 'Mark', shown: '{} of {} figures', doubtful: '{} to check', empty: 'No figure is as asked for.',
  sortBy: 'Sort by {}', noFigures: 'No figures in this text.',
  right: 'Right', wrong: 'Wrong', edited: 'Edited', unmarked: 'Not marked', edit: 'Edit', unmark: 'Take back', save: 'Save', cancel: 'Cancel', editHint: 'Empty for: the text does not say.', badNumber: 'The value is a number in plain digits, such as 1680.5, or empty.', badPeriod: 'The period is 2020, 2020-05, 2020-12-31, 2020-Q1, 2020-01/2020-06, 2016/2020, or empty.', badBaseline: 'The baseline is yoy, previous, plan or a period, or empty; a level or share has none.',
  details: 'Figure {} of {}', one: 'Chosen figure', close: 'Close', before: 'Before', next: 'Next', why: 'What decided each field', field: 'Field', value: 'Value', reason: 'Reason', words: 'Words', rule: 'rule', more: 'All of it, with what lost', inText: 'Show in text',
  export: 'Export', exportCorrections: 'Corrections (CSV), for extract --corrections', exportReviewed: 'Table with marks and edits (CSV)', exportJson: 'Records as read (JSON)', exportCsv: 'Records as read (CSV)', noMarks: 'Nothing is marked yet.', notKept: 'This browser keeps no data for this page: export your marks before you close it.',
  progress: '{} of {} marked', theme: 'Dark or light', help: 'Help', helpTitle: 'Keys', chosen: 'Figure {} of {}: {}', confidence: 'confidence',
  keyNext: 'next and previous figure of the list', keySearch: 'search', keyRight: 'mark as right', keyWrong: 'mark as wrong', keyEdit: 'edit', keyUnmark: 'take the mark back', keyWhy: 'what decided each field', keyFile: 'previous and next file', keyClose: 'close, or leave the search', keyHelp: 'this help',
  doubt: 'to check first', textOrder: 'as in the text',
  fields: {
    source: 'source', line: 'line', text: 'figure', value: 'value', min: 'least', max: 'most', outOf: 'out of', unit: 'unit', dimension: 'dimension', modifier: 'modifier', role: 'role', direction: 'direction', baseline: 'baseline', status: 'status', indicator: 'indicator', label: 'label',
    period: 'period', place: 'place', rule: 'rule', confidence: 'confidence', adjusted: 'prices taken out', placeCode: 'code of the place', placeCodeNew: 'code since July 2025', indicatorCode: 'code of the indicator', table: 'table', row: 'row', column: 'column', page: 'page', reviewed: 'corrections say', mark: 'mark',
  },
  values: {
    level: 'level', change: 'change', relative: 'relative', share: 'share', up: 'up', down: 'down', actual: 'actual', estimate: 'estimate', target: 'target', yoy: 'on the year before', previous: 'on the period before', plan: 'plan',
    approx: 'about', nearly: 'nearly', more_than: 'more than', less_than: 'less than', at_least: 'at least', at_most: 'at most', true: 'yes', right: 'right', edited: 'edited',
    money: 'money', percent: 'percent', percentage_point: 'percentage points', mass: 'mass', area: 'area', length: 'length', volume: 'volume', energy: 'energy', power: 'power', ratio: 'ratio', duration: 'duration', temperature: 'temperature', count: 'count', rate: 'rate',
  },
}

/** Every word that the page says; `fields` and `values` by the names that records have for them. */
export type Words = Readonly<{ [K in keyof typeof en]: (typeof en)[K] extends string ? string : { readonly [N in keyof (typeof en)[K]]: string } }>

const vi: Words = {
  noScript: 'Trang này hiển thị số liệu bằng một đoạn mã mà trình duyệt không chạy. Số liệu nằm trong mã nguồn của trang ở dạng JSON.',
  files: 'Tệp', file: 'Tệp', figures: 'Số liệu', text: 'Văn bản', toCheck: 'Cần soát', marked: 'Đã soát', charts: 'Biểu đồ', allFiles: 'Tất cả các tệp', open: 'Mở',
  filesHint: '{} tệp, {} số liệu. Chọn một tệp để xem số liệu trong văn bản.', chartsHint: 'Mỗi điểm dẫn tới câu nêu số liệu. Chỉ tiêu gặp nhiều nhất đứng trước.', chartsEmpty: 'Không có chỉ tiêu nào có giá trị theo kỳ.', showCharts: 'Xem thêm {} biểu đồ',
  review: 'Văn bản và số liệu', search: 'Tìm, có dấu hay không dấu', filters: 'Bộ lọc', clear: 'Bỏ lọc', any: 'tất cả', none: '(không có)', order: 'Thứ tự', threshold: 'Soát nếu dưới', most: 'Độ tin cậy tối đa', mark: 'Đánh dấu', shown: '{} trên {} số liệu', doubtful: '{} cần soát', empty: 'Không có số liệu nào như vậy.',
  sortBy: 'Sắp xếp theo {}', noFigures: 'Văn bản này không có số liệu.',
  right: 'Đúng', wrong: 'Sai', edited: 'Đã sửa', unmarked: 'Chưa đánh dấu', edit: 'Sửa', unmark: 'Bỏ dấu', save: 'Lưu', cancel: 'Thôi', editHint: 'Để trống nếu văn bản không nói.', badNumber: 'Giá trị là số viết bằng chữ số, ví dụ 1680.5, hoặc để trống.', badPeriod: 'Kỳ có dạng 2020, 2020-05, 2020-12-31, 2020-Q1, 2020-01/2020-06, 2016/2020, hoặc để trống.', badBaseline: 'Gốc so sánh là yoy, previous, plan hoặc một kỳ, hoặc để trống; mức và tỷ trọng không có gốc so sánh.',
  details: 'Số liệu {} trên {}', one: 'Số liệu đang chọn', close: 'Đóng', before: 'Trước', next: 'Sau', why: 'Vì sao có từng trường', field: 'Trường', value: 'Giá trị', reason: 'Lý do', words: 'Từ ngữ', rule: 'quy tắc', more: 'Đầy đủ, kể cả những gì bị loại', inText: 'Xem trong văn bản',
  export: 'Xuất', exportCorrections: 'Bản sửa (CSV), dùng cho extract --corrections', exportReviewed: 'Bảng có đánh dấu và chỗ sửa (CSV)', exportJson: 'Bản ghi như đã đọc (JSON)', exportCsv: 'Bản ghi như đã đọc (CSV)', noMarks: 'Chưa đánh dấu số liệu nào.', notKept: 'Trình duyệt này không lưu dữ liệu cho trang: hãy xuất các dấu trước khi đóng.',
  progress: 'đã soát {} trên {}', theme: 'Tối hay sáng', help: 'Trợ giúp', helpTitle: 'Phím tắt', chosen: 'Số liệu {} trên {}: {}', confidence: 'độ tin cậy',
  keyNext: 'số liệu sau và trước trong danh sách', keySearch: 'tìm', keyRight: 'đánh dấu đúng', keyWrong: 'đánh dấu sai', keyEdit: 'sửa', keyUnmark: 'bỏ dấu', keyWhy: 'vì sao có từng trường', keyFile: 'tệp trước và tệp sau', keyClose: 'đóng, hoặc rời ô tìm', keyHelp: 'trợ giúp này',
  doubt: 'cần soát trước', textOrder: 'như trong văn bản',
  fields: {
    source: 'nguồn', line: 'dòng', text: 'số liệu', value: 'giá trị', min: 'nhỏ nhất', max: 'lớn nhất', outOf: 'trên tổng số', unit: 'đơn vị', dimension: 'loại đại lượng', modifier: 'mức chính xác', role: 'vai trò', direction: 'chiều', baseline: 'so với', status: 'trạng thái', indicator: 'chỉ tiêu', label: 'tên trong văn bản',
    period: 'kỳ', place: 'địa bàn', rule: 'quy tắc', confidence: 'độ tin cậy', adjusted: 'loại trừ yếu tố giá', placeCode: 'mã địa bàn', placeCodeNew: 'mã địa bàn từ tháng 7/2025', indicatorCode: 'mã chỉ tiêu', table: 'bảng', row: 'hàng', column: 'cột', page: 'trang', reviewed: 'bản sửa ghi', mark: 'đánh dấu',
  },
  values: {
    level: 'mức', change: 'tăng, giảm', relative: 'so sánh', share: 'tỷ trọng', up: 'tăng', down: 'giảm', actual: 'thực hiện', estimate: 'ước tính', target: 'mục tiêu', yoy: 'cùng kỳ năm trước', previous: 'kỳ trước', plan: 'kế hoạch',
    approx: 'khoảng', nearly: 'gần', more_than: 'hơn', less_than: 'dưới', at_least: 'ít nhất', at_most: 'tối đa', true: 'có', right: 'đúng', edited: 'đã sửa',
    money: 'tiền', percent: 'phần trăm', percentage_point: 'điểm phần trăm', mass: 'khối lượng', area: 'diện tích', length: 'độ dài', volume: 'thể tích', energy: 'năng lượng', power: 'công suất', ratio: 'tỷ số', duration: 'thời gian', temperature: 'nhiệt độ', count: 'số đếm', rate: 'mức trên đơn vị',
  },
}

export const WORDS = { en, vi } as const satisfies Readonly<Record<string, Words>>
export type Language = keyof typeof WORDS

/** A text with its places filled in turn. */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  return values.reduce((rest: string, value) => rest.replace('{}', () => String(value)), text)
}
