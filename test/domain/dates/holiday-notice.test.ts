/** Notices of the State Council as they are published, and what must not be taken for one. */
import { chinaCalendar } from "../../../src/domain/dates/china-calendar";
import { isoFromSerial } from "../../../src/domain/dates/excel-date";
import { readHolidayNotice } from "../../../src/domain/dates/holiday-notice";

const of2026 = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
2025年11月4日`;

const of2025 = `国务院办公厅关于2025年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`;

const told = (days: readonly { readonly date: number; readonly kind: string }[]): readonly string[] => days.map(({ date, kind }) => `${isoFromSerial(date)} ${kind}`);

test.each([[2026, of2026], [2025, of2025]])("the notice of %d gives the days that are known of it, without a doubt", (year, text) => {
  const read = readHolidayNotice(text);
  expect([read.year, read.doubts]).toEqual([year, []]);
  expect(told(read.days)).toEqual(told([...chinaCalendar(year, year)].sort((a, b) => a.date - b.date)));
});

test("a range may begin in the year before, or run into the next; 星期 is 周; numbers of paragraphs may be missing", () => {
  const read = readHolidayNotice("关于2024年部分节假日安排\n元旦：2023年12月30日（星期六）至2024年1月1日（星期一）放假调休，共3天。\n春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。");
  expect(read.doubts).toEqual([]);
  expect(told(read.days).slice(0, 4)).toEqual(["2023-12-30 rest", "2023-12-31 rest", "2024-01-01 rest", "2024-02-04 work"]);
  expect(told(readHolidayNotice("元旦：12月30日至1月1日放假，共3天。", 2028).days)).toEqual(["2028-12-30 rest", "2028-12-31 rest", "2029-01-01 rest"]);
});

test.each<[string, string, string]>([
  ["a wrong weekday", of2026.replace("1月4日（周日）", "1月4日（周六）"), "weekday"],
  ["a count that is too small", of2026.replace("共9天", "共8天"), "count"],
  ["a count that is too great", of2026.replace("共9天", "共10天"), "count"],
  ["a wrong weekday of the last day", of2026.replace("23日（农历正月初七、周一）", "23日（农历正月初七、周二）"), "weekday"],
  ["a day that there is not", of2026.replace("4月4日（周六）至6日", "4月4日（周六）至31日"), "no-such-day"],
  ["work on a weekday", of2026.replace("5月9日（周六）上班", "5月8日上班"), "work-on-weekday"],
  ["a day both off and worked", of2026.replace("2月14日（周六）、", "2月21日（周六）、"), "twice"],
  ["no year", "元旦：1月1日放假1天。", "no-year"],
  ["no days", "关于2027年的通知", "no-days"],
  ["something else", "1\t2\t3\nhttps://example.com", "no-year"],
  ["nothing", "", "no-year"],
])("%s is a doubt", (_what, text, why) => {
  expect(readHolidayNotice(text).doubts.map((doubt) => doubt.why)).toContain(why);
});

test("a megabyte of brackets is read in no time", () => {
  const begun = performance.now();
  readHolidayNotice(`关于2027年\n元旦：${"1月1日（".repeat(250_000)}`);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
