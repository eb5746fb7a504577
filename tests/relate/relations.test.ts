/** Whole sentences: what each figure measures, how it stands to it, against what and when. One case a class of wording. */
import { describe, expect, it } from 'vitest'
import type { Expected } from '../support.ts'
import { compare, extract, shown } from '../support.ts'

type Case = [gloss: string, text: string, expected: Expected[]]

function check(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)('%s: %s', (_, text, expected) => {
      const figures = extract(text)
      expect(compare(expected, figures)).toEqual([])
      expect(shown(figures)).toMatchSnapshot()
    })
  })
}

check('the amount of a base', [
  ['down 36% on the 1,131 bn of the same period last year', 'Năm 2018, lợi nhuận gộp đạt 724 tỷ đồng, giảm 36% so với con số 1.131 tỷ đồng cùng kỳ năm ngoái.',
    [{ text: '36%', baseline: 'yoy' }, { text: '1.131 tỷ đồng', role: 'level', label: 'lợi nhuận gộp', period: '2017', baseline: null }]],
  ['higher than the 6.81% of 2017', 'Năm 2019, GDP tăng 7,02%, cao hơn so với mức 6,81% của năm 2017.',
    [{ text: '7,02%', baseline: '2017', period: '2019' }, { text: '6,81%', role: 'change', direction: 'up', label: 'GDP', indicator: 'gdp', period: '2017' }]],
  ['double the same period (25 bn)', 'Năm 2018, doanh thu đạt 50 tỷ đồng, gấp đôi cùng kỳ (25 tỷ đồng).',
    [{ text: 'đôi', role: 'relative', baseline: 'yoy' }, { text: '25 tỷ đồng', role: 'level', label: 'doanh thu', period: '2017' }]],
  ['a percentage in the bracket says the change again', 'Tai nạn giao thông giảm 12 vụ so với cùng kỳ (3,1%).', [{ text: '3,1%', role: 'change', direction: 'down' }]],
  ['above the estimate of the year (500 bn)', 'Thu ngân sách năm 2019 đạt 600 tỷ đồng, vượt so với dự toán năm (500 tỷ đồng).', [{ text: '600 tỷ đồng', status: 'actual' }, { text: '500 tỷ đồng', status: 'target' }]],
])

check('a bracket with figures between a subject and its verb', [
  ['assets (of them 12 bn in cash) are 45 bn', 'Tổng tài sản (gồm 12 tỷ đồng tiền mặt) là 45 tỷ đồng.', [{ text: '12 tỷ đồng' }, { text: '45 tỷ đồng', label: 'Tổng tài sản', indicator: 'total_assets' }]],
  ['assets (of them 12 bn in cash and 3 bn of debts) are 45 bn', 'Tổng tài sản (gồm 12 tỷ đồng tiền mặt và 3 tỷ đồng nợ) là 45 tỷ đồng.', [{ text: '45 tỷ đồng', label: 'Tổng tài sản' }]],
  ['import duty (20%) is 1,505 đồng a litre', 'Thuế nhập khẩu (20%) là 1.505 đồng/lít.', [{ text: '1.505 đồng/lít', label: 'Thuế nhập khẩu' }]],
  ['the price of petrol (down 200 đồng) is still 15,000', 'Giá xăng E5 (giảm 200 đồng) còn 15.000 đồng/lít.', [{ text: '200 đồng', role: 'change' }, { text: '15.000 đồng/lít', label: 'Giá xăng E5', indicator: 'fuel_price' }]],
  ['what is said of a figure is no subject of the next', 'Lợi nhuận là 5 tỷ đồng (tăng 3%), đạt 90% kế hoạch.', [{ text: '90%', label: 'Lợi nhuận', role: 'relative' }]],
])

check('the fineness of gold is part of its name', [
  ['the price of gold 9999 of Phú Quý', 'Giá vàng 9999 của Phú Quý giảm xuống mức 4.145.000 đồng một chỉ.', [{ text: '4.145.000 đồng một chỉ', label: 'Giá vàng 9999 của Phú Quý', indicator: 'gold_price' }]],
  ['the price of gold rings 999', 'Giá vàng nhẫn 999 tăng 5.000 đồng.', [{ text: '5.000 đồng', label: 'Giá vàng nhẫn 999', indicator: 'gold_price' }]],
  ['9,999 taels of gold', 'Ông bán 9999 lượng vàng.', [{ text: '9999 lượng vàng', value: 9999 }]],
  ['gold for 9,999 đồng', 'Tiệm bán vàng 9999 đồng.', [{ text: '9999 đồng', value: 9999, unit: 'VND' }]],
])

check('what follows a figure up to the comma', [
  ['a price up 20,000 to buy, up 30,000 to sell', 'Giá vàng SJC tăng 20.000 đồng/lượng chiều mua vào, tăng 30.000 đồng/lượng chiều bán ra.', [{ text: '20.000 đồng/lượng' }, { text: '30.000 đồng/lượng', label: 'Giá vàng SJC', indicator: 'gold_price' }]],
  ['bought for 3.6 million, sold for 3.7', 'Giá vàng là 3.633.000 đồng một chỉ mua vào, bán ra là 3.673.000 đồng một chỉ.', [{ text: '3.673.000 đồng một chỉ', label: 'bán ra' }]],
  ['output, 96% of the revenue of the budget, is down to 1.4 million tonnes', 'Sản lượng dầu, chiếm 96% nguồn thu ngân sách, giảm xuống còn 1,4 triệu tấn.', [{ text: '1,4 triệu tấn', label: 'Sản lượng dầu' }]],
  ['behind a conjunction a clause of its own begins', 'Giá than tăng 5,7% và giá dầu DO, FO tăng 21,95%.', [{ text: '21,95%', label: 'giá dầu DO, FO' }]],
])

check('growth that comes to a value', [
  ['growth of the GDP falls to 2%', 'Tăng trưởng GDP giảm còn 2%.', [{ text: '2%', role: 'level', direction: 'down', label: 'Tăng trưởng GDP', indicator: 'gdp' }]],
  ['growth of the economy is left at 6.2%', 'Tăng trưởng kinh tế của quốc gia này chỉ còn 6,2%.', [{ text: '6,2%', role: 'level', indicator: 'gdp' }]],
  ['the pace of exports goes up to 12%', 'Tốc độ tăng trưởng xuất khẩu tăng lên 12%.', [{ text: '12%', role: 'level', direction: 'up', indicator: 'exports' }]],
  ['the forecast of growth is raised from 2.1% to 2.5%', 'Ngân hàng nâng dự báo tăng trưởng GDP của Mỹ từ 2,1% lên 2,5%.', [{ text: '2,5%', role: 'level', direction: 'up', indicator: 'gdp' }]],
  ['the debt falls to 46% of the GDP', 'Nợ công giảm xuống còn 46% GDP.', [{ text: '46%', indicator: ['public_debt_ratio', null] }]],
])

check('the place of an office', [
  ['the police of a district, with its province', 'Công an huyện Kim Thành, tỉnh Hải Dương đã bắt 4 người.', [{ text: '4 người', place: 'huyện Kim Thành' }]],
  ['the court of a township', 'Toà án nhân dân thị trấn Đông Anh, tỉnh Hà Nam xét xử 3 bị cáo.', [{ text: '3 bị cáo', place: 'thị trấn Đông Anh' }]],
  ['the court of a district (in a city)', 'TAND quận Ninh Kiều (TP Cần Thơ) tuyên bồi thường 302 triệu đồng.', [{ text: '302 triệu đồng', place: 'quận Ninh Kiều' }]],
  ['the police of a ward, with the names above it', 'Công an phường 9, TP Vĩnh Long, tỉnh Vĩnh Long đã trao trả 38 triệu đồng.', [{ text: '38 triệu đồng', place: 'phường 9' }]],
  ['a company whose name goes on in small letters', 'Công ty TNHH Vàng bạc đá quý Hà Nội có 45 nhân viên.', [{ text: '45 nhân viên', place: null }]],
  ['a company with another dash in its name', 'Ngân hàng TMCP Hải Phòng – Hà Nội có 45 nhân viên.', [{ text: '45 nhân viên', place: null }]],
  ['the country in the name of a company', 'Tập đoàn Khoáng sản quốc gia Việt Nam có 45 nhân viên.', [{ text: '45 nhân viên', place: null }]],
  ['the branch of a bank lies where it is', 'Ngân hàng Bình Minh chi nhánh Hà Nội có 45 nhân viên.', [{ text: '45 nhân viên', place: 'Hà Nội' }]],
  ['where a company does something', 'Công ty Bình Minh tại thị trường Hà Nội có 45 cửa hàng.', [{ text: '45 cửa hàng', place: 'Hà Nội' }]],
  ['a company is named after a place, and lies nowhere', 'Công ty Cấp nước Hà Nội có 45 nhân viên.', [{ text: '45 nhân viên', place: null }]],
])

check('the highest and the lowest', [
  ['a bonus of 80 million at the highest, 5 on average, 4 at the lowest', 'Mức thưởng cao nhất là 80 triệu đồng, thấp nhất là 4 triệu đồng.', [{ text: '80 triệu đồng', label: 'Mức thưởng cao nhất' }, { text: '4 triệu đồng', label: 'Mức thưởng' }]],
  ['the noun stands before the comma', 'Giá thuê xe tuỳ từng loại, rẻ nhất khoảng 1 triệu đồng.', [{ text: '1 triệu đồng', label: 'Giá thuê xe tuỳ từng loại' }]],
  ['the noun stands before the bracket', 'Mức phí qua trạm tăng (thấp nhất 35.000 đồng).', [{ text: '35.000 đồng', label: 'Mức phí qua trạm' }]],
  ['the level says no more', 'Tỉnh đã giảm mức phí xuống còn mức thấp nhất là 25.000 đồng và cao nhất là 160.000 đồng.', [{ text: '25.000 đồng', label: 'mức phí' }, { text: '160.000 đồng', label: 'mức phí' }]],
  ['what stands behind the figure before is no noun of it', 'Giá mua đô la thấp nhất là 22.680 đồng tại VPBank, cao nhất là 22.755 đồng.', [{ text: '22.755 đồng', label: 'Giá mua đô la' }]],
  ['a noun right before it keeps it', 'Điểm chuẩn cao nhất là 23,25 điểm.', [{ text: '23,25 điểm', label: 'Điểm chuẩn cao nhất' }]],
  ['a noun of its own behind the level', 'Doanh thu tăng 5%, mức thưởng cao nhất là 80 triệu đồng.', [{ text: '80 triệu đồng', label: 'mức thưởng cao nhất' }]],
  ['no noun at all', 'Cao nhất là 5 triệu đồng.', [{ text: '5 triệu đồng', label: null }]],
  ['a verb of change goes with its degree', 'CPI tăng 0,3%, trong đó nhóm giao thông tăng cao nhất với 1,5%.', [{ text: '1,5%', role: 'change', label: 'nhóm giao thông' }]],
  ['and is said once more', 'CPI tăng 0,3%, trong đó nhóm may mặc tăng mạnh nhất, tăng 1,2%; nhóm bưu chính giảm sâu nhất với mức giảm 0,7%.', [{ text: '1,2%', label: 'nhóm may mặc' }, { text: '0,7%', label: 'nhóm bưu chính' }]],
  ['a noun of growth keeps it', 'Tốc độ tăng trưởng cao nhất là 8,2%.', [{ text: '8,2%', label: 'Tốc độ tăng trưởng cao nhất' }]],
  ['the noun that is said to be the highest', 'CPI tăng 0,5%, trong đó tăng cao nhất là nhóm giao thông với 1,5%. Cao nhất là nhóm giáo dục với 2,1%.', [{ text: '1,5%', label: 'nhóm giao thông' }, { text: '2,1%', label: 'nhóm giáo dục' }]],
  ['what corresponds is named behind it', 'Hồ Sông Lam đạt cao trình 150 m, tương ứng dung tích hữu ích là 114 triệu m3.', [{ text: '114 triệu m3', label: 'dung tích hữu ích' }]],
  ['the balance of a budget is its measure', 'Kết dư ngân sách địa phương là 120 tỷ đồng.', [{ text: '120 tỷ đồng', label: 'Kết dư ngân sách địa phương' }]],
  ['what is paid into the budget is a measure', 'Công ty nộp ngân sách nhà nước 89 tỷ đồng, vượt 20% so với kế hoạch.', [{ text: '89 tỷ đồng', label: 'nộp ngân sách nhà nước' }, { text: '20%', label: 'nộp ngân sách nhà nước' }]],
  ['a commune reaches targets, which are counted', 'Xã Tân Lập đạt 15/19 tiêu chí; huyện đạt và vượt 12 chỉ tiêu.', [{ text: '15/19 tiêu chí', label: 'tiêu chí' }, { text: '12 chỉ tiêu', label: 'chỉ tiêu' }]],
  ['the first prize is no degree', 'Giải nhất: 25 triệu đồng.', [{ text: '25 triệu đồng', label: 'Giải nhất' }]],
])

check('nouns of growth and bounds', [
  ['and on 2018 reached growth of 9.3%: of the subject before', 'Kim ngạch xuất khẩu đạt 54 tỷ USD và so với năm 2018 đạt mức tăng trưởng 9,3%.', [{ text: '9,3%', label: 'Kim ngạch xuất khẩu', indicator: 'exports' }]],
  ['growth that opens its sentence is the subject itself', 'Kim ngạch xuất khẩu đạt 54 tỷ USD. Tăng trưởng đạt 9,3%.', [{ text: '9,3%', label: 'Tăng trưởng', indicator: null }]],
  ['the pace of growth of loans, far from its verb', 'Tốc độ tăng dư nợ của các khoản vay trung và dài hạn năm 2017 là 22,6%.', [{ text: '22,6%', role: 'change', direction: 'up' }]],
  ['the pace at which poverty falls', 'Mức giảm tỷ lệ hộ nghèo của huyện là 1,5%.', [{ text: '1,5%', role: 'change', direction: 'down', indicator: 'poverty_rate' }]],
  ['growth of a country, between its name and the number', 'Tăng trưởng kinh tế của Việt Nam sẽ ở mức 6,6%.', [{ text: '6,6%', role: 'change', direction: 'up', indicator: 'gdp' }]],
  ['the electricity price put up by 5%', 'Tập đoàn tăng giá điện 5%.', [{ text: '5%', role: 'change', direction: 'up', label: 'giá điện', indicator: 'electricity_price' }]],
  ['a bonus of up to 2 million', 'Mức hoàn tiền tối đa lên tới 2 triệu đồng.', [{ text: '2 triệu đồng', modifier: 'at_most', label: 'Mức hoàn tiền' }]],
  ['up 8,300 bn, which is 0.8% on the estimate', 'Tổng chi ngân sách đạt 986.300 tỷ đồng, tăng 8.300 tỷ đồng tương đương 0,8% so với dự toán.', [{ text: '8.300 tỷ đồng', role: 'change' }, { text: '0,8%', role: 'change', direction: 'up', baseline: 'plan' }]],
  ['lower than the target of 7%', 'Tăng trưởng của tỉnh đạt 5,1%, thấp hơn so với mục tiêu 7%.', [{ text: '7%', role: 'level', direction: null, status: 'target' }]],
  ['must not be lower than 15%', 'Tỷ lệ vốn chủ sở hữu không được thấp hơn 15%.', [{ text: '15%', role: 'level', modifier: 'at_least' }]],
  ['must not exceed 50%', 'Tỷ lệ lãnh đạo hoàn thành xuất sắc nhiệm vụ không được quá 50%.', [{ text: '50%', role: 'level', modifier: 'at_most' }]],
  ['an aim, but what came of it', 'Công ty đặt mục tiêu lợi nhuận 165 tỷ đồng nhưng kết thúc năm, lợi nhuận chỉ đạt vỏn vẹn 7,5 tỷ đồng.', [{ text: '165 tỷ đồng', status: 'target' }, { text: '7,5 tỷ đồng', status: 'actual', label: 'lợi nhuận' }]],
])

check('what is still to come', [
  ['what may move either way is no change in one direction', 'Tăng trưởng kinh tế từ -2 đến 5%.', [{ text: '-2 đến 5%', min: -2, max: 5, role: 'level', direction: null, baseline: null }]],
  // "GRDP grew by -0.5 to 1%": of the growth, and no rule of changes names it
  ['what may move either way is of what grows', 'GRDP tăng từ -0,5 đến 1%.', [{ text: '-0,5 đến 1%', role: 'level', direction: null, indicator: 'grdp', rule: 'stated' }]],
  ['a headline that says "will" governs nothing below it', 'Tin tài chính\n\nNgân hàng sẽ tăng vốn trong thời gian tới\n\nNgân hàng có 45 chi nhánh.', [{ text: '45 chi nhánh', status: 'actual' }]],
  ['a heading that opens with aims governs what stands below it', 'BÁO CÁO NĂM 2020\n\nII. MỤC TIÊU NĂM 2021\n\nThu ngân sách đạt 500 tỷ đồng.', [{ text: '500 tỷ đồng', status: 'target' }]],
  ['a later year than the newest that is told as past is of the past too, for a text without a date', 'Năm 2016, hãng có 12 cửa hàng. Năm 2018, hãng có 20 cửa hàng, nhiều gấp đôi năm 2015.', [{ text: '12 cửa hàng', status: 'actual' }, { text: '20 cửa hàng', status: 'actual' }]],
  ['a year that the text speaks of as to come', 'Năm 2013, thu ngân sách đạt 700 tỷ đồng. Dự toán ngân sách năm 2014 được trình hôm qua. Năm 2014, bội chi 224 tỷ đồng.', [{ text: '700 tỷ đồng', status: 'actual' }, { text: '224 tỷ đồng', status: 'target' }]],
])

check('what stands before and behind a label', [
  ['a lottery is no measure although its name ends in "số" (number)', 'Công ty xổ số kiến thiết có doanh thu 5 tỷ đồng với giá vé trên dưới 10.000 đồng.', [{ text: '5 tỷ đồng', label: 'doanh thu' }, { text: '10.000 đồng', label: 'giá vé', modifier: 'approx' }]],
  ['the whole phrase of an indicator, with what may be left out of it', 'Năm 2018, hành khách đi xe buýt còn 571 triệu lượt; hộ cận nghèo còn 15,5%.', [{ text: '571 triệu lượt', label: 'hành khách đi xe buýt', indicator: 'passengers_carried' }, { text: '15,5%', label: 'hộ cận nghèo', indicator: 'near_poverty_rate' }]],
  ['prices high, as of water spinach', 'Giá các loại rau vẫn giữ ở mức cao như rau muống 7.000 - 8.000 đồng/mớ.', [{ text: '7.000 - 8.000 đồng/mớ', label: 'rau muống' }]],
  ['a bracket behind the figure before is no subject', 'Tập đoàn đã tiêu thụ được 59 triệu tấn (kể cả nội địa lẫn xuất khẩu), đạt 74% kế hoạch năm.', [{ text: '74%', indicator: null, role: 'relative', baseline: 'plan' }]],
  ['imported coil: the trade only tells which', 'Thép cuộn cán nguội nhập khẩu đạt 343.000 tấn.', [{ text: '343.000 tấn', label: 'Thép cuộn cán nguội nhập khẩu' }]],
  ['a list of names is one subject', 'Các thị trường khách Đài Loan, Malaysia, Canada có tỷ lệ tăng trưởng 50%.', [{ text: '50%', label: 'khách Đài Loan, Malaysia, Canada' }]],
])

check('what belongs to the figure before', [
  ['6 years and 5 months: one stretch of time', 'Thời gian thu phí dự kiến là 6 năm 5 tháng.', [{ text: '6 năm', label: 'thu phí' }, { text: '5 tháng', label: 'thu phí' }]],
  ['35 floors, 1,496 flats: side by side, but no stretch of time', 'Dự án có quy mô 35 tầng 1.496 căn hộ.', [{ text: '35 tầng', label: 'quy mô' }, { text: '1.496 căn hộ', label: 'căn hộ' }]],
  ['3.2 bn in cash, 50 kg of coffee', 'Kẻ trộm lấy 3,2 tỉ đồng tiền mặt, 50 kg cà phê.', [{ text: '3,2 tỉ đồng', label: 'tiền mặt' }, { text: '50 kg', label: 'cà phê' }]],
  ['the price quoted at: quoting is no part of the label', 'Giá khổ qua ở siêu thị được niêm yết 22.000 đồng/kg.', [{ text: '22.000 đồng/kg', label: 'Giá khổ qua ở siêu thị' }]],
  ['the gold price that the company has quoted', 'Giá vàng SJC tại Hà Nội được Công ty SJC niêm yết ở mức 36,33 triệu đồng/lượng.', [{ text: '36,33 triệu đồng/lượng', label: 'Giá vàng SJC tại Hà Nội' }]],
  ['the value of dealings: what is dealt is measured', 'Tổng giá trị giao dịch đạt 5 tỷ đồng, giá trị giao dịch cổ phiếu đạt 3 tỷ đồng.', [{ text: '5 tỷ đồng', label: 'Tổng giá trị giao dịch' }, { text: '3 tỷ đồng', label: 'giá trị giao dịch cổ phiếu' }]],
  ['the State holds 51-65%, and another clause', 'Nhà nước nắm 51-65% vốn điều lệ, tiến hành tái cơ cấu công ty.', [{ text: '51-65%', label: 'vốn điều lệ' }]],
])

check('plans that name what is measured', [
  ['a plan at the end holds for the change beside its own, no further', 'Thu ngân sách tăng 5%, chi ngân sách tăng 6%, vốn đầu tư tăng 7% so với kế hoạch.',
    [{ text: '5%', baseline: null }, { text: '6%', baseline: 'plan' }, { text: '7%', baseline: 'plan' }]],
  ['exceeded by 26.7% the profit planned', 'HPG hoàn thành vượt 26,7% so với kế hoạch lợi nhuận.', [{ text: '26,7%', role: 'change', direction: 'up', baseline: 'plan', label: 'lợi nhuận', indicator: 'company_profit' }]],
  ['exceeded by more than 8% the revenue aimed at', 'Kết quả này vượt hơn 8% so với mục tiêu doanh thu đề ra.', [{ text: '8%', role: 'change', direction: 'up', modifier: 'more_than', label: 'doanh thu' }]],
  ['the cooperative raises the fare by 33-40%: the fare is measured', 'Hợp tác xã Vận tải tăng giá vé 33-40%.', [{ text: '33-40%', role: 'change', direction: 'up', label: 'giá vé', indicator: null }]],
  ['in quarter 3 the company: a period, no count', 'Trong quý 3 công ty lãi 164 tỷ đồng.', [{ text: '164 tỷ đồng' }]],
])

check('comparatives', [
  ['higher than the figure of 5 million: a level', 'Nguồn cung xi măng cao hơn con số 5 triệu tấn.', [{ text: '5 triệu tấn', role: 'level', direction: null }]],
  ['above the 6.81% of 2017', 'Năm 2019, GDP tăng 7,02%, cao hơn mức 6,81% của năm 2017.', [{ text: '7,02%', baseline: '2017' }, { text: '6,81%', role: 'change', period: '2017', label: 'GDP' }]],
])

check('lists of periods', [
  ['in 2025 and 2030 respectively 0.9 and 0.6 million', 'Dự án giúp giảm nghèo, năm 2025 và 2030 có tương ứng 0,9 triệu người và 0,6 triệu người thoát nghèo.', [{ text: '0,9 triệu người', period: '2025' }, { text: '0,6 triệu người', period: '2030' }]],
])

check('lists of places', [
  ['cases of three cities', 'Hà Nội, Huế và Đà Nẵng lần lượt có 5, 6 và 7 ca.', [{ text: '5', place: 'Hà Nội', label: 'ca' }, { text: '6', place: 'Huế', label: 'ca' }, { text: '7 ca', place: 'Đà Nẵng', label: 'ca' }]],
  ['in two districts', 'Tại huyện Na Rì và huyện Ba Bể lần lượt có 12 xã và 15 xã.', [{ text: '12 xã', place: 'huyện Na Rì', label: 'xã' }, { text: '15 xã', place: 'huyện Ba Bể', label: 'xã' }]],
  ['of a noun that they share', 'Sản lượng của Nghệ An và Bến Tre lần lượt đạt 5 tấn và 6 tấn.', [{ text: '5 tấn', place: 'Nghệ An', label: 'Sản lượng của Nghệ An và Bến Tre' }, { text: '6 tấn', place: 'Bến Tre' }]],
  ['foreign markets are what is measured', 'Tăng trưởng của Nhật Bản và Úc lần lượt ở mức 5% và 6%.', [{ text: '5%', place: null }, { text: '6%', label: 'Úc' }]],
  // "28 cases, 12 in Hà Nội, 9 in Hải Phòng and 7 in Huế"
  ['each behind its figure', 'Cả nước có 28 ca, gồm 12 ca tại Hà Nội, 9 ca ở Hải Phòng và 7 ca tại Huế.',
    [{ text: '28 ca', place: 'cả nước' }, { text: '12 ca', place: 'Hà Nội' }, { text: '9 ca', place: 'Hải Phòng' }, { text: '7 ca', place: 'Huế' }]],
  ['what goes on behind a figure with its place', 'Mưa lũ làm 12 người chết ở Lào Cai, 3 người bị thương.', [{ text: '12 người', place: 'Lào Cai' }, { text: '3 người', place: 'Lào Cai' }]],
  ['what is told before the figure, where its object lies elsewhere', 'Hà Nội đầu tư 12 dự án tại Hòa Bình.', [{ text: '12 dự án', place: 'Hà Nội' }]],
  ['the next place behind "and"', 'Tại Vĩnh Long có 12 vụ, 5 bị cáo và tại Cần Thơ có 7 vụ.', [{ text: '12 vụ', place: 'Vĩnh Long' }, { text: '5 bị cáo', place: 'Vĩnh Long' }, { text: '7 vụ', place: 'Cần Thơ' }]],
  ['fewer places than figures', 'Tại Hà Nội, xe máy và ô tô lần lượt có 5 vụ và 6 vụ.', [{ text: '5 vụ', place: 'Hà Nội' }, { text: '6 vụ', place: 'Hà Nội' }]],
])

check('where', [
  ['the whole province, in the report of a town: not the town', 'Báo cáo của thành phố Sa Đéc năm 2021\n\nToàn tỉnh có 58 doanh nghiệp.\n\nToàn thành phố có 12 doanh nghiệp.',
    [{ text: '12 doanh nghiệp', place: 'thành phố Sa Đéc' }]],
  ['the whole province, in the report of a district below it', 'Báo cáo của huyện Na Rì, tỉnh Bắc Kạn năm 2021\n\nToàn tỉnh có 58 doanh nghiệp.', [{ text: '58 doanh nghiệp', place: 'tỉnh Bắc Kạn' }]],
  ['a province that nothing names', 'Báo cáo của huyện Na Rì năm 2021\n\nToàn tỉnh có 58 doanh nghiệp. Có 12 hợp tác xã.', [{ text: '58 doanh nghiệp', place: null }, { text: '12 hợp tác xã', place: 'huyện Na Rì' }]],
  ['a province that is spoken of in passing', 'Đảng bộ thành phố Sa Đéc năm 2021\n\nĐảng bộ đã làm theo chỉ đạo của tỉnh. Thành ủy đã họp. Có 12 hợp tác xã.', [{ text: '12 hợp tác xã', place: 'thành phố Sa Đéc' }]],
  ['a province that its own sentence names', 'Báo cáo của huyện Na Rì năm 2021\n\nTại Bắc Kạn, trên địa bàn tỉnh này có 58 doanh nghiệp.', [{ text: '58 doanh nghiệp', place: 'Bắc Kạn' }]],
  ['the committee of the province is no place', 'Báo cáo của tỉnh Bắc Kạn năm 2021\n\nHuyện Na Rì có 5 xã. Theo báo cáo của Tỉnh ủy, có 3 vụ việc.', [{ text: '3 vụ việc', place: 'Huyện Na Rì' }]],
  ['where a release was signed', '(Lào Cai, ngày 30/5/2024) - Xuất khẩu đạt 4,9 tỷ USD. Nhập khẩu đạt 5 tỷ USD.', [{ text: '4,9 tỷ USD', place: null }, { text: '5 tỷ USD', place: null }]],
  ['where something happened on a day', 'Lào Cai, ngày 30/5/2024: 5 người bị thương.', [{ text: '5 người', place: 'Lào Cai' }]],
  ['six times that of Hải Phòng: of the city that is compared', 'Thu ngân sách của Hà Nội gấp 6 lần so với Hải Phòng, gấp 14 lần so với Đà Nẵng.', [{ text: '6 lần', place: 'Hà Nội' }, { text: '14 lần', place: 'Hà Nội' }]],
  ['above what all the country has on average', 'Tại Lào Cai, tỷ lệ hộ nghèo cao hơn bình quân chung của cả nước là 2,5 điểm phần trăm.', [{ text: '2,5 điểm phần trăm', place: 'Lào Cai' }]],
  ['above the 10.3% of all the country', 'Tỷ lệ hộ nghèo của Lào Cai là 12,3%, cao hơn so với mức 10,3% của cả nước.', [{ text: '12,3%', place: 'Lào Cai' }, { text: '10,3%', place: 'cả nước' }]],
  ['a hamlet of a commune: the narrowest', 'Ấp Vĩnh Phú, xã Vĩnh Thành hiện có 40 hộ dân.', [{ text: '40 hộ dân', place: 'Ấp Vĩnh Phú' }]],
  ['a district of a city that is a province now', 'Huyện Trảng Bom, thành phố Đồng Nai có 12 dự án.', [{ text: '12 dự án', place: 'Huyện Trảng Bom' }]],
  ['a city of a province', 'Thành phố Huế, tỉnh Thừa Thiên Huế có 12 dự án.', [{ text: '12 dự án', place: 'Thành phố Huế' }]],
  ['a ward with the town that its name ends in', 'Phường Cam Ly - Đà Lạt, tỉnh Lâm Đồng có 12 dự án.', [{ text: '12 dự án', place: 'Phường Cam Ly - Đà Lạt' }]],
  ['a ward whose dash is no part of a name', 'Phường Cam Ly - nơi gần Đà Lạt, tỉnh Lâm Đồng có 12 dự án.', [{ text: '12 dự án', place: 'tỉnh Lâm Đồng' }]],
  ['a region by name', 'Khu vực miền Nam đóng góp 2.872 tỷ đồng.', [{ text: '2.872 tỷ đồng', place: 'Khu vực miền Nam' }]],
  ['a name that goes on from a capital is a company', 'Mai Linh Miền Bắc lãi 23 tỷ đồng.', [{ text: '23 tỷ đồng', place: null }]],
])

check('parts and lists of names', [
  ['7,451 flats (26%): a share', 'Phân khúc cao cấp có 7.451 căn (26%).', [{ text: '7.451 căn', role: 'level' }, { text: '26%', role: 'share' }]],
  ['the land of four communes, by name: communes are counted', 'Dự án thu hồi đất của 4 xã Bình Sơn, Long An và Cẩm Đường.', [{ text: '4 xã', label: 'xã' }]],
  ['insurance against breakage of one year: no fall', 'Khách được tặng bảo hiểm rơi vỡ 1 năm.', [{ text: '1 năm', role: 'level', direction: null }]],
  ['in the first three quarters', 'Trong ba quý đầu năm 2019, kim ngạch thương mại đạt 82,3 tỷ USD.', [{ text: '82,3 tỷ USD', period: '2019-01/2019-09', label: 'kim ngạch thương mại' }]],
  ['surveyed on 3,400 people: no bound', 'Báo cáo được khảo sát trên 3.400 người tìm việc.', [{ text: '3.400 người', modifier: null }]],
])

check('restatements', [
  ['up 12%, that is to reach 9,200 bn: a level', 'Lợi nhuận trước thuế tăng 12%, tương đương đạt 9.200 tỷ đồng.', [{ text: '12%', role: 'change' }, { text: '9.200 tỷ đồng', role: 'level', label: 'Lợi nhuận trước thuế' }]],
  ['up 7.7%, that is 1.6 million: the change again', 'Thu nhập tăng 7,7%, tương đương 1,6 triệu đồng.', [{ text: '1,6 triệu đồng', role: 'change', direction: 'up' }]],
  ['that is 3% of GDP: a share', 'Doanh thu của tập đoàn đạt 10 tỷ USD, tương đương 3% GDP.', [{ text: '3%', role: 'share', label: 'Doanh thu của tập đoàn' }]],
])

check('restatements that are measured against a plan', [
  ['reached 265 bn, which is 83% of the plan: not a level', 'Doanh thu đạt 265 tỷ đồng, tương đương 83% kế hoạch năm.', [{ text: '265 tỷ đồng', role: 'level', baseline: null }, { text: '83%', role: 'relative', baseline: 'plan' }]],
])

check('respectively', [
  ['a comma and "và" (and) before the last', 'Kim ngạch lần lượt tăng 5%, 6%, và 7%.', [{ text: '6%', role: 'change' }, { text: '7%', role: 'change', direction: 'up', label: 'Kim ngạch' }]],
  ['rose respectively by 4.74% and 3.53%', 'Lạm phát năm 2016 và 2017 lần lượt tăng 4,74% và 3,53%.', [{ text: '4,74%', role: 'change', direction: 'up' }, { text: '3,53%', role: 'change', direction: 'up' }]],
])

check('when', [
  ['capacity now stands at 94 million: not of the nine months before', 'Trong 9 tháng năm 2017, cả nước tiêu thụ 59 triệu tấn xi măng. Hiện năng lực sản xuất đang ở mức 94 triệu tấn.', [{ text: '59 triệu tấn', period: '2017-01/2017-09' }, { text: '94 triệu tấn', period: null }]],
  ['it will rise: not of the year before', 'Năm 2018, xuất khẩu đạt 54 tỷ USD. Kim ngạch sẽ tăng 13 tỷ USD.', [{ text: '54 tỷ USD', period: '2018' }, { text: '13 tỷ USD', period: null }]],
])

check('what was planned, beside what was done', [
  ['grew by 8.05% (plan: 8 to 8.5%): a change that is aimed at', 'Tốc độ tăng trưởng GRDP đạt 8,05% (KH: 8-8,5%).', [{ text: '8,05%', status: 'actual' }, { text: '8-8,5%', role: 'change', direction: 'up', status: 'target', label: 'Tốc độ tăng trưởng GRDP' }]],
  ['93.2% of the people (the plan is 94%)', 'Tỷ lệ bao phủ bảo hiểm y tế đạt 93,2% dân số (kế hoạch là 94%).', [{ text: '93,2%' }, { text: '94%', role: 'level', status: 'target', label: 'Tỷ lệ bao phủ bảo hiểm y tế' }]],
  ['512 t of the planned 500', 'Sản lượng chè đạt 512 tấn/KH 500 tấn.', [{ text: '512 tấn', unit: 't', status: 'actual' }, { text: '500 tấn', status: 'target', label: 'Sản lượng chè' }]],
  ['12 offices (plan 94%): of another kind', 'Có 12 cơ quan (kế hoạch 94%).', [{ text: '12 cơ quan' }, { text: '94%', status: 'target' }]],
  ['12.5 of 13 thousand tonnes', 'Sản lượng chè đạt 12,5/13 nghìn tấn.', [{ text: '12,5/13 nghìn tấn', value: 12500, outOf: 13000, unit: 't' }]],
  ['32.7 for each 100,000 people', 'Tỷ lệ tử vong là 32,7/100.000 người.', [{ text: '32,7/100.000 người', value: 32.7, outOf: null, dimension: 'rate' }]],
  ['down 65 bn on the budget (the budget: 152 bn): a level', 'Bội chi giảm 65 tỷ đồng so với dự toán (dự toán 152 tỷ đồng).', [{ text: '65 tỷ đồng', role: 'change' }, { text: '152 tỷ đồng', role: 'level', status: 'target' }]],
  ['64% of what was planned by one, 59% by the other: done', 'Thu ngân sách đạt 64,3% dự toán Bộ Tài chính giao, 59% dự toán HĐND tỉnh giao; chi đạt 5 tỷ đồng.', [{ text: '64,3%', status: 'actual' }, { text: '59%', status: 'actual' }, { text: '5 tỷ đồng', status: 'actual' }]],
])

check('when, in a report of a year', [
  ['money carried over into the next year', 'QUYẾT TOÁN NĂM 2021\n\nChi chuyển nguồn từ năm 2020 sang năm 2022 là 3 tỷ đồng. Kết dư là 5 tỷ đồng.', [{ text: '3 tỷ đồng', period: '2021' }, { text: '5 tỷ đồng', period: '2021' }]],
  ['in the month, and in all', 'BÁO CÁO THÁNG 9 VÀ 9 THÁNG NĂM 2023\n\nTrong tháng xảy ra 18 vụ. Lũy kế 9 tháng xảy ra 171 vụ.', [{ text: '18 vụ', period: '2023-09' }, { text: '171 vụ', period: '2023-01/2023-09' }]],
  ['reached 58%, and 60% is aimed at for 2030: of the year of the report', 'KẾT QUẢ NĂM 2023\n\nTỷ lệ che phủ rừng đạt 58%, mục tiêu đến năm 2030 là 60%.\n\nTỷ lệ hộ nghèo còn 3%.',
    [{ text: '58%', period: '2023', status: 'actual' }, { text: '60%', period: '2030', status: 'target' }, { text: '3%', period: '2023', status: 'actual' }]],
  ['a year that is looked back to and one that is aimed at', 'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2022\n\nThu nhập năm 2021 đạt 45 triệu đồng, phấn đấu năm 2023 đạt 49 triệu đồng. Tỷ lệ thất nghiệp là 3%.', [{ text: '3%', period: '2022-01/2022-06' }]],
  ['an aim that was spoken of first goes on', 'KẾT QUẢ NĂM 2023\n\nPhấn đấu đến năm 2030 tỷ lệ che phủ rừng đạt 60%. Tỷ lệ hộ nghèo còn 1%.', [{ text: '60%', period: '2030' }, { text: '1%', period: '2030' }]],
  ['the years that a plan is for, straight behind its sum', 'KẾT QUẢ NĂM 2023\n\nTỉnh được giao 7 tỷ đồng cho giai đoạn 2021-2025 và dự kiến có mục tiêu 1 tỷ đồng.', [{ text: '7 tỷ đồng', period: '2021/2025' }]],
  ['a school year holds for its own paragraph', 'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2022\n\nNăm học 2021-2022 có 147 trường.\n\nDu lịch đón 4 triệu lượt khách.', [{ text: '147 trường', period: '2021/2022' }, { text: '4 triệu lượt khách', period: '2022-01/2022-06' }]],
  ['what is so by now, and what follows it', 'Năm 2012, thành phố có 5 trường.\n\nĐến nay, thành phố có 16 trường, chiếm 22% số trường của vùng; số học sinh là 500 em.',
    [{ text: '16 trường', period: null }, { text: '22%', period: null }, { text: '500 em', period: '2012' }]],
])

check('bases', [
  ['what growth is held against is of the year before', 'Năm 2020, tín dụng tăng 12%, thấp hơn mức tăng 20% cùng kỳ.', [{ text: '12%', role: 'change', baseline: 'yoy', period: '2020' }, { text: '20%', role: 'change', period: '2019' }]],
  ['against the same period of 2018, in 2019: the year before', 'Năm 2019, khách quốc tế đạt 1,9 triệu lượt, tăng 11,2% so với cùng kỳ năm 2018.', [{ text: '11,2%', baseline: 'yoy' }]],
  ['against the same period of 2015, in 2019: that year', 'Năm 2019, khách quốc tế đạt 1,9 triệu lượt, tăng 11,2% so với cùng kỳ năm 2015.', [{ text: '11,2%', baseline: '2015' }]],
  ['each quarter above the last; in the year up 8.8%', 'GRDP quý sau cao hơn quý trước, cả năm tăng 8,8%.', [{ text: '8,8%', baseline: null }]],
  ['against what the Assembly has decided', 'Bội chi tăng 33.500 tỷ đồng so với mức Quốc hội đã quyết định.', [{ text: '33.500 tỷ đồng', baseline: 'plan' }]],
])

check('bases that were carried out', [
  ['equal to 114% of what was done in 2020', 'Năm 2021, chi ngân sách bằng 114,6% so với ước thực hiện năm 2020.', [{ text: '114,6%', role: 'relative', baseline: '2020', period: '2021' }]],
  ['equal to 97% of what was done in the same period', 'Năm 2021, sản lượng bằng 97% mức thực hiện cùng kỳ.', [{ text: '97%', role: 'relative', baseline: 'yoy', period: '2021' }]],
  ['26.3%, above 2018 (26.2%)', 'Năm 2019, tỷ trọng chi đầu tư là 26,3%, cao hơn năm 2018 (26,2%).', [{ text: '26,3%', period: '2019' }, { text: '26,2%', role: 'level', period: '2018' }]],
])

check('moves that leave out their verb', [
  ['down 21% in volume and 20% in value on the month before', 'Nhập khẩu ô tô giảm 21,3% về lượng và 20,7% về giá trị so với tháng trước.',
    [{ text: '21,3%', role: 'change', direction: 'down', baseline: 'previous' }, { text: '20,7%', role: 'change', direction: 'down', baseline: 'previous' }]],
  ['up 2 times in volume and 3 times in value', 'Nhập khẩu ô tô tăng 2 lần về lượng và 3 lần về giá trị.', [{ text: '2 lần', role: 'relative' }, { text: '3 lần', role: 'relative', direction: 'up' }]],
  ['down 41 bn and 0.8% on the budget', 'Bội chi giảm 41 tỷ đồng và 0,8% so với dự toán.', [{ text: '41 tỷ đồng', role: 'change' }, { text: '0,8%', role: 'change', direction: 'down', baseline: 'plan' }]],
  ['rose most: catering with 1.5%', 'Tăng mạnh nhất là hàng ăn và dịch vụ ăn uống với 1,53%; giảm nhiều nhất là giao thông (0,2%).',
    [{ text: '1,53%', role: 'change', direction: 'up' }, { text: '0,2%', role: 'change', direction: 'down' }]],
  ['fell most, by 26%', 'Doanh thu sụt giảm mạnh nhất, đến 26,6%.', [{ text: '26,6%', role: 'change', direction: 'down' }]],
])

check('status', [
  ['in the same period of 2017 it was 4.3%: no longer an estimate', 'Ước quý I năm 2018 tín dụng tăng 3,5%, trong khi cùng kỳ năm 2017, mức tăng là 4,3%.', [{ text: '3,5%', status: 'estimate' }, { text: '4,3%', status: 'actual', period: '2017-Q1' }]],
  ['asks that 24 accused be tried: they are there', 'Cơ quan điều tra đề nghị truy tố 24 bị can.', [{ text: '24 bị can', status: 'actual' }]],
  ['asks to raise spending by 2.9%: an aim', 'Chính phủ đề nghị tăng chi thường xuyên 2,9%.', [{ text: '2,9%', status: 'target' }]],
  ['may borrow: no estimate', 'Mỗi hộ có thể vay 50 triệu đồng.', [{ text: '50 triệu đồng', status: 'actual' }]],
  ['may reach: an estimate', 'GDP có thể đạt 7%.', [{ text: '7%', status: 'estimate' }]],
  ['is expected to rise: an estimate, for all its "will"', 'Dự kiến sau Tết, lượng khách sẽ tăng 10%.', [{ text: '10%', status: 'estimate' }]],
  ['will rise: a target', 'Lượng khách sẽ tăng 10%.', [{ text: '10%', status: 'target' }]],
])

check('what counted things have', [
  ['11 localities with more deaths: localities are counted', 'Cả tỉnh có 11 địa phương có số người chết do tai nạn giao thông tăng.', [{ text: '11 địa phương', indicator: null }]],
  ['80% of people insured: the share is of what they have', '80% dân số có bảo hiểm y tế.', [{ text: '80%', role: 'share', indicator: 'health_insurance_rate' }]],
  ['three sides, which a colon names: no claim of the noun before', 'Chương trình có sự phối hợp ba bên: bộ, sở và xã.', [{ text: 'ba bên', label: 'bên' }]],
])

check('what a verb acts on', [
  ['has bought back 13,100 shares', 'Tập đoàn vừa mua lại 13.100 cổ phiếu của cán bộ.', [{ text: '13.100 cổ phiếu', label: 'cổ phiếu' }]],
  ['the State holds 77% of the capital, the partner 15%', 'Nhà nước đang nắm giữ 77,1% vốn điều lệ, đối tác nước ngoài sở hữu 15% vốn điều lệ.', [{ text: '77,1%', role: 'share', label: 'vốn điều lệ' }, { text: '15%', role: 'share', label: 'vốn điều lệ' }]],
  ['92% of offices, units and enterprises', '92,1% cơ quan, đơn vị, doanh nghiệp đạt chuẩn văn hóa.', [{ text: '92,1%', role: 'share', label: 'cơ quan, đơn vị, doanh nghiệp đạt chuẩn văn hóa' }]],
])

check('which base, which period', [
  ['a year that was carried on is not that of what is measured against it', 'Năm 2018, tỉnh có 45 dự án.\n\nMức thưởng là 6 triệu đồng, tăng 5% so với năm 2018.', [{ text: '45 dự án', period: '2018' }, { text: '6 triệu đồng' }, { text: '5%', baseline: '2018', period: null }]],
  ['but of what rose since its beginning', 'Năm 2018, tỉnh có 45 dự án.\n\nDư nợ tăng 5% so với đầu năm 2018.', [{ text: '45 dự án', period: '2018' }, { text: '5%', baseline: '2018', period: '2018' }]],
  ['on the same period 5% and 12% up; on the month before 2% down', 'So với cùng kỳ, doanh thu tăng 5%, lợi nhuận tăng 12%; so với tháng trước, doanh thu giảm 2%.',
    [{ text: '5%', baseline: 'yoy' }, { text: '12%', baseline: 'yoy' }, { text: '2%', baseline: 'previous' }]],
  ['on June 2019 5% up; on May 2020 2% down', 'So với cùng kỳ năm 2019, sản lượng điện tháng 6/2020 tăng 5%; so với tháng 5/2020 giảm 2%.',
    [{ text: '5%', baseline: 'yoy', period: '2020-06' }, { text: '2%', baseline: '2020-05', period: '2020-06' }]],
  ['a base behind its figure closes the series before it', 'Doanh thu tăng 5%; lợi nhuận tăng 12% so với cùng kỳ; số lao động giảm 2% so với tháng trước.',
    [{ text: '5%', baseline: 'yoy' }, { text: '12%', baseline: 'yoy' }, { text: '2%', baseline: 'previous' }]],
  ['each with its year behind it', 'BÁO CÁO NĂM 2021\n\nXuất khẩu đạt 12 tỷ USD năm 2018, 13,5 tỷ USD năm 2019 và 15 tỷ USD vào năm 2020.',
    [{ text: '12 tỷ USD', period: '2018' }, { text: '13,5 tỷ USD', period: '2019' }, { text: '15 tỷ USD', period: '2020' }]],
  ['from 20 bn in 2013 up to 42 bn in 2016', 'Lợi nhuận tăng từ mức 20 tỷ đồng năm 2013 lên 42 tỷ đồng năm 2016.', [{ text: '20 tỷ đồng', period: '2013' }, { text: '42 tỷ đồng', period: '2016' }]],
  ['a figure without its own goes on with that of the one before', 'Huyện đón 5 triệu lượt khách năm 2015, đạt 55% kế hoạch.', [{ text: '5 triệu lượt khách', period: '2015' }, { text: '55%', period: '2015' }]],
])

describe('how far a period holds', () => {
  // In 2019 exports reached 54 bn. / Line n without a figure. / Imports reached 48 bn.
  const text = (between: number) => `Xuất nhập khẩu\n\nNăm 2019, xuất khẩu đạt 54 tỷ USD.\n\n${'Nhiều doanh nghiệp mở rộng thị trường.\n\n'.repeat(between)}Nhập khẩu đạt 48 tỷ USD.`
  it.each([[0, '2019'], [2, '2019'], [3, null]] as const)('over %i paragraphs between: %s', (between, period) => {
    expect(extract(text(between)).at(-1)).toMatchObject({ text: '48 tỷ USD', period })
  })

  it('the items of a list are of what opened it', () => {
    const items = ['thép 5 tấn', 'gạo 6 tấn', 'ngô 7 tấn', 'chè 8 tấn', 'tôm 9 tấn'].map((item) => `- Sản lượng ${item}.`).join('\n')
    const figures = extract(`Nông nghiệp\n\nNăm 2019 tỉnh đạt kết quả:\n${items}`)
    expect(figures.map((f) => f.period)).toEqual(figures.map(() => '2019'))
    expect(figures).toHaveLength(5)
  })
})
