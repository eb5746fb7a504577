/** The official codes of places, by the division of the country that a figure speaks of. */
import { describe, expect, it } from 'vitest'
import { extract } from '../support.ts'

/** Place as written, its code, and that of its province today; by the text and the report's date. */
type Case = [text: string, date: string, place: string, code: string | null, now: string | null]

const of = (place: string) => `${place} có 5 dự án.`

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a province is another one after the merger': [
    [of('Tỉnh Gia Lai'), '2020', 'Tỉnh Gia Lai', '64', '52'],
    [of('Tỉnh Gia Lai'), '2026', 'Tỉnh Gia Lai', '52', null],
    [of('Tỉnh Gia Lai'), '2025-06', 'Tỉnh Gia Lai', '64', '52'],
    [of('Tỉnh Gia Lai'), '2025-07', 'Tỉnh Gia Lai', '52', null],
    [of('Hà Nội'), '2020', 'Hà Nội', '01', '01'],
    [of('Hà Nội'), '2026', 'Hà Nội', '01', null],
    [of('Tỉnh Bình Dương'), '2020', 'Tỉnh Bình Dương', '74', '79'],
    [of('Tỉnh Đồng Nai'), '2020', 'Tỉnh Đồng Nai', '75', '75'],
    [of('Thành phố Đồng Nai'), '2026-06', 'Thành phố Đồng Nai', '75', null],
    [of('Tỉnh Đồng Nai'), '2025-10', 'Tỉnh Đồng Nai', '75', null],
  ],
  'the seven codes that changed owner': ([
    ['Yên Bái', 'Lào Cai', '15', '10'], ['Bắc Giang', 'Bắc Ninh', '24', '27'], ['Quảng Bình', 'Quảng Trị', '44', '45'], ['Bình Định', 'Gia Lai', '52', '64'],
    ['Long An', 'Tây Ninh', '80', '72'], ['Tiền Giang', 'Đồng Tháp', '82', '87'], ['Kiên Giang', 'An Giang', '91', '89'],
  ] as const).flatMap(([before, now, code, was]): Case[] => [
    [of(`Tỉnh ${before}`), '2024', `Tỉnh ${before}`, code, code],
    [of(`Tỉnh ${now}`), '2024', `Tỉnh ${now}`, was, code],
    [of(`Tỉnh ${now}`), '2026', `Tỉnh ${now}`, code, null],
    // Abolished: only the province of before can be meant.
    [of(`Tỉnh ${before}`), '2026', `Tỉnh ${before}`, code, code],
    // Nothing tells the time: the name is one of two codes.
    [of(`Tỉnh ${now}`), '', `Tỉnh ${now}`, null, null],
  ]),
  'the period of the figure decides in a report of after the change': [
    ['Năm 2024, tỉnh Gia Lai có 5 dự án.', '2026', 'tỉnh Gia Lai', '64', '52'],
    ['Năm 2025, tỉnh Gia Lai có 5 dự án.', '2026', 'tỉnh Gia Lai', '52', null],
    ['6 tháng đầu năm 2025, tỉnh Gia Lai có 5 dự án.', '2026', 'tỉnh Gia Lai', '64', '52'],
    ['Quý III/2025, tỉnh Gia Lai có 5 dự án.', '2026', 'tỉnh Gia Lai', '52', null],
  ],
  'a report of before the change knows only the units of its time': [
    ['Đến năm 2030, tỉnh Gia Lai có 5 dự án.', '2020', 'tỉnh Gia Lai', '64', '52'],
  ],
  'a report without a date': [
    ['Tỉnh Nghệ An có 5 dự án.', '', 'Tỉnh Nghệ An', '40', null],
    ['TP.HCM có 5 dự án.', '', 'TP.HCM', '79', null],
    ['Tỉnh Bình Dương có 5 dự án.', '', 'Tỉnh Bình Dương', '74', '79'],
    ['Tỉnh Gia Lai có 5 dự án. Huyện Chư Sê chưa có.', '', 'Tỉnh Gia Lai', '64', '52'],
    ['Tỉnh Gia Lai có 5 dự án. Huyện Chư Sê (cũ) chưa có.', '', 'Tỉnh Gia Lai', null, null],
    ['Xã Tân Thành có 5 dự án.', '', 'Xã Tân Thành', null, null],
  ],
  'cities named like their province, and the other way round': [
    [of('Tỉnh Bắc Ninh'), '2020', 'Tỉnh Bắc Ninh', '27', '24'],
    [of('Thành phố Bắc Ninh'), '2020', 'Thành phố Bắc Ninh', '256', '24'],
    [of('Bắc Ninh'), '2020', 'Bắc Ninh', '27', '24'],
    [of('TP. Cà Mau'), '2020', 'TP. Cà Mau', '964', '96'],
    [of('Thị xã Phú Thọ'), '2020', 'Thị xã Phú Thọ', '228', '25'],
    [of('Thành phố Hòa Bình'), '2020', 'Thành phố Hòa Bình', '148', '25'],
    [of('Huyện Hoà Bình'), '2020', 'Huyện Hoà Bình', '961', '96'],
    [of('Thành phố Ninh Bình'), '2020', 'Thành phố Ninh Bình', '369', '37'],
    [of('TP Cần Thơ'), '2020', 'TP Cần Thơ', '92', '92'],
    [of('Phường Bắc Giang, tỉnh Bắc Ninh'), '2026', 'Phường Bắc Giang', '07210', null],
  ],
  'Huế: a town, then a city of its own with the code of the province': [
    [of('Tỉnh Thừa Thiên Huế'), '2020', 'Tỉnh Thừa Thiên Huế', '46', '46'],
    [of('Thừa Thiên - Huế'), '2020', 'Thừa Thiên - Huế', '46', '46'],
    [of('Thành phố Huế'), '2020', 'Thành phố Huế', '474', '46'],
    [of('Thành phố Huế'), '2025-03', 'Thành phố Huế', '46', '46'],
    [of('Thành phố Huế'), '2026', 'Thành phố Huế', '46', null],
    [of('Thành phố Huế'), '', 'Thành phố Huế', null, null],
    ['Năm qua ở Huế có 5 dự án.', '2020', 'Huế', null, null],
    ['Năm qua ở Huế có 5 dự án.', '2026', 'Huế', '46', null],
  ],
  spellings: [
    ...['TP.HCM', 'TPHCM', 'TP. HCM', 'Tp. Hồ Chí Minh', 'thành phố Hồ Chí Minh', 'Sài Gòn', 'TP HCM'].map((name): Case => [`Năm qua ở ${name} có 5 dự án.`, '2020', name, '79', '79']),
    ...['Bắc Kạn', 'Bắc Cạn', 'tỉnh Bắc Cạn'].map((name): Case => [`Năm qua ở ${name} có 5 dự án.`, '2020', name, '06', '19']),
    ...['Đắk Lắk', 'Đắc Lắc', 'Đăk Lăk', 'Dak Lak', 'tỉnh Đắc Lắk'].map((name): Case => [`Năm qua ở ${name} có 5 dự án.`, '2020', name, '66', '66']),
    ...['Hòa Bình', 'Hoà Bình', 'tỉnh Hoà Bình', 'tỉnh Hòa Bình'].map((name): Case => [`Năm qua ở ${name} có 5 dự án.`, '2020', name, '17', '25']),
    ...['Bà Rịa - Vũng Tàu', 'Bà Rịa-Vũng Tàu', 'BR-VT', 'tỉnh Bà Rịa – Vũng Tàu'].map((name): Case => [`Năm qua ở ${name} có 5 dự án.`, '2020', name, '77', '79']),
    ...['TP Quy Nhơn', 'TP Qui Nhơn', 'Quy Nhơn'].map((name): Case => [`Năm qua ở ${name} có 5 dự án.`, '2020', name, '540', '52']),
    ["Ở huyện Cư M'gar có 5 dự án.", '2020', "huyện Cư M'gar", '648', '66'],
    ['Ở huyện Ea H’leo có 5 dự án.', '2020', 'huyện Ea H’leo', '645', '66'],
  ],
  'namesakes, by the province beside them': [
    [of('Huyện Châu Thành'), '2020', 'Huyện Châu Thành', null, null],
    [of('Huyện Châu Thành, tỉnh An Giang'), '2020', 'Huyện Châu Thành', '892', '91'],
    [of('Huyện Châu Thành (Kiên Giang)'), '2020', 'Huyện Châu Thành', '905', '91'],
    ['Huyện Châu Thành có 5 dự án, huyện Chợ Mới, tỉnh Long An chưa có.', '2020', 'Huyện Châu Thành', null, null],
    [of('Các huyện Châu Thành, huyện Chợ Mới, tỉnh An Giang'), '2020', 'huyện Chợ Mới', '893', '91'],
    [of('Huyện Châu Thành của Bến Tre'), '2020', 'Huyện Châu Thành', '831', '86'],
    [of('Huyện Châu Thành, tỉnh Nghệ An'), '2020', 'Huyện Châu Thành', null, null],
    [of('Huyện Kỳ Sơn, Nghệ An'), '2020', 'Huyện Kỳ Sơn', '417', '40'],
    [of('Huyện Kỳ Sơn, Hòa Bình'), '2018', 'Huyện Kỳ Sơn', '151', '25'],
    [of('Thị xã Kỳ Anh'), '2020', 'Thị xã Kỳ Anh', '449', '42'],
    [of('Quận Hoàng Mai'), '2020', 'Quận Hoàng Mai', '008', '01'],
    [of('TX Hoàng Mai'), '2020', 'TX Hoàng Mai', '432', '40'],
    [of('Hoàng Mai'), '2020', 'Hoàng Mai', null, null],
  ],
  'namesakes, by the report itself': [
    ['Báo cáo của tỉnh Long An\n\nHuyện Châu Thành có 5 dự án.', '2020', 'Huyện Châu Thành', '808', '80'],
    ['Báo cáo của tỉnh Nghệ An\n\nHuyện Châu Thành có 5 dự án.', '2020', 'Huyện Châu Thành', null, null],
    ['Tỉnh Trà Vinh cho biết huyện Châu Thành có 5 dự án.', '2020', 'huyện Châu Thành', '847', '86'],
    ['Báo cáo của tỉnh Nghệ An\n\nTrên địa bàn tỉnh có 5 dự án.', '2020', 'tỉnh Nghệ An', '40', '40'],
  ],
  'districts by type, raised ones, dissolved ones': [
    [of('Huyện Phú Quốc'), '2015', 'Huyện Phú Quốc', '911', '91'],
    [of('Thị xã Tân Uyên'), '2018', 'Thị xã Tân Uyên', '723', '79'],
    [of('Quận 1'), '2020', 'Quận 1', '760', '79'],
    [of('Quận 2'), '2019', 'Quận 2', '769', '79'],
    [of('Quận 9'), '2019', 'Quận 9', '763', '79'],
    [of('Quận Thủ Đức'), '2019', 'Quận Thủ Đức', '762', '79'],
    [of('Thành phố Thủ Đức'), '2022', 'Thành phố Thủ Đức', '769', '79'],
    [of('Quận 13'), '2019', 'Quận 13', null, null],
    [of('Nha Trang'), '2019', 'Nha Trang', '568', '56'],
    // A ward bears the name now, and nothing says which is meant.
    [of('Nha Trang'), '2026', 'Nha Trang', null, null],
    [of('Thành phố Nha Trang'), '2026', 'Thành phố Nha Trang', '568', '56'],
  ],
  'the province beside a district decides, not that of the report': [
    ['Báo cáo của tỉnh Long An\n\nTỉnh Trà Vinh cho biết huyện Châu Thành có 5 dự án.', '2020', 'huyện Châu Thành', '847', '86'],
    // A country and a town before it are no province.
    ['Báo cáo của tỉnh Long An\n\nTỉnh Trà Vinh đón khách từ Lào, huyện Châu Thành có 5 dự án.', '2020', 'huyện Châu Thành', '847', '86'],
    // Nghệ An has none of the name: it is the report's own.
    ['Báo cáo của tỉnh Long An\n\nTỉnh Nghệ An cho biết huyện Châu Thành có 5 dự án.', '2020', 'huyện Châu Thành', '808', '80'],
    ['Báo cáo của thành phố Tân An\n\nHuyện Châu Thành có 5 dự án.', '2020', 'Huyện Châu Thành', '808', '80'],
    ['Hà Nội, ngày 29/9/2020, huyện Châu Thành có 5 dự án.', '2020', 'huyện Châu Thành', null, null],
    ['Có 5 dự án tại Hoàng Mai, Nghệ An.', '2020', 'Hoàng Mai', '432', '40'],
  ],
  'a unit in a province that has none of the name': [
    [of('Huyện Mộc Châu, tỉnh Nghệ An'), '2020', 'Huyện Mộc Châu', null, null],
    [of('Quận 12, Hà Nội'), '2020', 'Quận 12', null, null],
    // A town and a city in a list
    [of('Thành phố Vinh, Đà Nẵng'), '2020', 'Thành phố Vinh', '412', '40'],
    // Haiyang, in Chinese Shandong
    [of('Thành phố Hải Dương (Trung Quốc)'), '2020', 'Thành phố Hải Dương', null, null],
  ],
  'districts of before below a province of today': [
    [of('Huyện Vĩnh Thạnh, tỉnh Gia Lai'), '2026', 'Huyện Vĩnh Thạnh', '546', '52'],
    [of('Huyện Vĩnh Thạnh, tỉnh Gia Lai'), '2020', 'Huyện Vĩnh Thạnh', null, null],
    [of('Huyện Châu Thành, tỉnh Vĩnh Long'), '2026', 'Huyện Châu Thành', null, null],
    [of('Huyện Châu Thành, tỉnh Tây Ninh'), '2026', 'Huyện Châu Thành', '708', '80'],
    ['Có 5 dự án tại huyện Trảng Bom, thành phố Đồng Nai.', '2026-08', 'huyện Trảng Bom', '737', '75'],
    [of('Huyện Kỳ Sơn'), '2026', 'Huyện Kỳ Sơn', '417', '40'],
  ],
  'a city of today that was none before': [
    ['Năm 2024, thành phố Đồng Nai có 5 dự án.', '2026-08', 'thành phố Đồng Nai', '75', null],
    [of('Thành phố Đồng Nai'), '2020', 'Thành phố Đồng Nai', null, null],
    [of('Thành phố Đồng Nai'), '', 'Thành phố Đồng Nai', '75', null],
    ['Năm qua ở Huế có 5 dự án.', '', 'Huế', null, null],
  ],
  'communes of today, below their province': [
    [of('Xã Tân Tiến, tỉnh Đồng Nai'), '2026', 'Xã Tân Tiến', '25318', null],
    [of('Xã Tân Tiến'), '2026', 'Xã Tân Tiến', null, null],
    [of('Phường Ba Đình, Hà Nội'), '2026', 'Phường Ba Đình', '00004', null],
    [of('Đặc khu Phú Quốc, tỉnh An Giang'), '2026', 'Đặc khu Phú Quốc', '31078', null],
    [of('Xã Ba Chẽ, Quảng Ninh'), '2026', 'Xã Ba Chẽ', '06978', null],
    [of('Xã Long Thành, tỉnh Đồng Nai'), '2025-10', 'Xã Long Thành', '26368', null],
    [of('Phường Long Thành, TP Đồng Nai'), '2026-08', 'Phường Long Thành', '26368', null],
    ['Báo cáo của tỉnh Lâm Đồng\n\nPhường Xuân Hương - Đà Lạt có 5 dự án.', '2026', 'Phường Xuân Hương - Đà Lạt', '24781', null],
    ['Báo cáo của tỉnh Đồng Nai\n\nXã Tân Tiến có 5 dự án.', '2026', 'Xã Tân Tiến', '25318', null],
    ['Báo cáo của thành phố Hà Nội\n\nTỉnh Quảng Ngãi cho biết xã Ba Vì có 5 dự án.', '2026', 'xã Ba Vì', '21529', null],
    ['Báo cáo của thành phố Hà Nội\n\nTỉnh Đồng Nai cho biết xã Ba Vì có 5 dự án.', '2026', 'xã Ba Vì', '09700', null],
    ['Vinh, ngày 29/9/2026, xã Ba Vì có 5 dự án.', '2026', 'xã Ba Vì', null, null],
    [of('Xã Ba Vì, tỉnh Đồng Nai'), '2026', 'Xã Ba Vì', null, null],
    // A report of 2025 that does not tell its month, and one of today about the years before
    ['Quý III/2025, xã Long Thành, tỉnh Đồng Nai có 5 dự án.', '2025', 'xã Long Thành', '26368', null],
    ['Có 5 dự án tại phường Xuân Hương - Đà Lạt, tỉnh Lâm Đồng trong năm 2024.', '2026', 'phường Xuân Hương - Đà Lạt', '24781', null],
  ],
  'communes of before, below their district or, where only one bears the name, their province': [
    [of('Xã Tân Thành'), '2020', 'Xã Tân Thành', null, null],
    [of('Xã Tân Thành, huyện Lai Vung, tỉnh Đồng Tháp'), '2020', 'Xã Tân Thành', '30226', '82'],
    [of('Phường Trúc Bạch, quận Ba Đình'), '2020', 'Phường Trúc Bạch', '00004', '01'],
    [of('Phường Trúc Bạch (Hà Nội)'), '2020', 'Phường Trúc Bạch', '00004', '01'],
    [of('Xã Kim Liên, huyện Nam Đàn (Nghệ An)'), '', 'Xã Kim Liên', '17971', '40'],
    [of('Thị trấn Kim Liên, quận Hoàn Kiếm'), '2020', 'Thị trấn Kim Liên', null, null],
    ['Báo cáo của huyện Nam Đàn\n\nXã Kim Liên có 5 dự án.', '2020', 'Xã Kim Liên', '17971', '40'],
    // The code is another commune's now.
    [of('Phường Ba Đình, Hà Nội'), '2020', 'Phường Ba Đình', null, null],
    [of('Xã Kim Liên, huyện Nam Đàn'), '2026', 'Xã Kim Liên', '17971', '40'],
    [of('Xã Kim Liên, huyện Nam Đàn, tỉnh Nghệ An'), '2026', 'Xã Kim Liên', '17971', '40'],
    [of('Thị trấn Lai Vung, tỉnh Đồng Tháp'), '2026', 'Thị trấn Lai Vung', '30208', '82'],
    [of('Xã Tân Thành, huyện Châu Thành'), '2020', 'Xã Tân Thành', null, null],
    ['Huyện Nam Đàn đón khách từ Lào, xã Kim Liên có 5 dự án.', '2020', 'xã Kim Liên', '17971', '40'],
    ['Báo cáo của huyện Phú Bình\n\nHuyện Nam Đàn cho biết xã Kim Liên có 5 dự án.', '2020', 'xã Kim Liên', '17971', '40'],
    ['Báo cáo của huyện Bắc Sơn\n\nHuyện Phú Bình cho biết xã Tân Thành có 5 dự án.', '2020', 'xã Tân Thành', '05923', '19'],
    ['Báo cáo của huyện Bắc Sơn\n\nHuyện Nam Đàn cho biết xã Tân Thành có 5 dự án.', '2020', 'xã Tân Thành', '06379', '20'],
    ['Tại xã Tân Thành, huyện Phú Bình và xã Tân Thành, huyện Bắc Sơn mưa lớn.\n\nXã Tân Thành có 5 dự án.', '2020', 'Xã Tân Thành', null, null],
  ],
  'communes of before that were raised since, keeping their code': [
    [of('Xã Tân Ngãi, thành phố Vĩnh Long'), '2018', 'Xã Tân Ngãi', '29563', '86'],
    [of('Xã Vĩnh Viễn, huyện Long Mỹ'), '2005', 'Xã Vĩnh Viễn', '31489', '92'],
    [of('Thị trấn Lái Thiêu, huyện Thuận An'), '2005', 'Thị trấn Lái Thiêu', '25966', '79'],
    // None is lowered.
    [of('Thị trấn Lương Tâm, huyện Long Mỹ'), '2005', 'Thị trấn Lương Tâm', null, null],
    [of('Phường Vĩnh Viễn, huyện Long Mỹ'), '2005', 'Phường Vĩnh Viễn', null, null],
  ],
  'a place that the report has told before': [
    ['Tại xã Sông Trầu, huyện Trảng Bom mưa lớn.\n\nXã Sông Trầu có 5 dự án.', '2020', 'Xã Sông Trầu', '26263', '75'],
    ['Tại huyện Châu Thành (Long An) mưa lớn.\n\nHuyện Châu Thành có 5 dự án.', '2020', 'Huyện Châu Thành', '808', '80'],
    ['Tại huyện Châu Thành (Long An) và huyện Châu Thành (Bến Tre) mưa lớn.\n\nHuyện Châu Thành có 5 dự án.', '2020', 'Huyện Châu Thành', null, null],
  ],
  'names that end in a number': [
    [of('Phường Hà Giang 1, tỉnh Tuyên Quang'), '2026', 'Phường Hà Giang 1', '00694', null],
    [of('Xã A Lưới 5, thành phố Huế'), '2026', 'Xã A Lưới 5', '20050', null],
    ['Tại xã Tân Lập 5 dự án.', '2026', 'xã Tân Lập', null, null],
  ],
  'what is no administrative unit': [
    ['Cả nước có 5 dự án.', '2020', 'cả nước', null, null],
    [of('Đồng bằng sông Cửu Long'), '2020', 'Đồng bằng sông Cửu Long', null, null],
    [of('Tỉnh Quảng Đông'), '2020', 'Tỉnh Quảng Đông', null, null],
    [of('Khu vực Hà Khánh'), '2020', 'Khu vực Hà Khánh', null, null],
    [of('Thủ đô Paris'), '2020', 'Thủ đô Paris', null, null],
    [of('Thủ đô Hà Nội'), '2020', 'Thủ đô Hà Nội', '01', '01'],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s [%s]', (text, date, place, code, now) => {
    const figures = extract(text, date === '' ? {} : { date }).filter((f) => f.text === '5 dự án')
    expect(figures.map((f) => [f.place, f.placeCode, f.placeCodeNew])).toEqual([[place, code, now]])
  })
})

it('a figure without a place has no code', () => {
  expect(extract('Có 5 dự án.', { date: '2020' }).map((f) => [f.place, f.placeCode, f.placeCodeNew])).toEqual([[null, null, null]])
})
