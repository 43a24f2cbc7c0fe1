import { headingSense } from "../../../src/domain/sheets-of-others/heading-sense";

describe("what a heading is made of", () => {
  it.each([
    ["办理时限", "due"], ["整改期限", "due"], ["计划到货日期", "due"], ["Target Resolution Date", "due"], ["Need by date", "due"], ["Planned Finish", "due"],
    ["实际到货日期", "actualFinish"], ["Actual Delivery Date", "actualFinish"], ["Date Closed", "actualFinish"], ["实际开工日期", "actualStart"], ["计划开工时间", "start"],
    ["调整后完成时间", "dueRevised"], ["Revised Due Date", "dueRevised"], ["原定完成时间", "dueOriginal"], ["Original Due Date", "dueOriginal"], ["Forecast Finish", "dueForecast"],
    ["交办时间", "created"], ["Date Raised", "created"], ["更新日期", "updated"], ["Actual %", "percent"], ["任务执行人", "owner"], ["Resource Names", "owner"],
  ])("%j says %s", (heading, sense) => expect(headingSense([heading])).toBe(sense));

  it.each(["延期天数", "Days overdue", "Planned %", "提出人", "审批人", "Reason for delay", "工期", "Owner phone", "Status date comment", "Next review date", ""])(
    "%j says nothing", (heading) => expect(headingSense([heading])).toBeUndefined());

  it("may stand in the heading above", () => {
    expect(headingSense(["Baseline", "Finish"])).toBe("dueOriginal");
    expect(headingSense(["实际时间", "完成"])).toBe("actualFinish");
  });
});
