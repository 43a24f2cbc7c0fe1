import { disposeHost, failureOf, testNow, withHost } from "../support/host";

afterAll(disposeHost);

describe("comments", () => {
  test("a comment sits on a cell and keeps its thread", () => withHost(({ Excel, host }) => Excel.run(async (context) => {
    const { comments } = context.workbook;
    const comment = comments.add("Sheet1!B2", "Who decides?");
    const reply = comment.replies.add("Finance does.");
    comment.load(["id", "content", "resolved", "authorName", "creationDate", "contentType"]);
    reply.load(["id", "content"]);
    const location = comment.getLocation().load("address");
    await context.sync();
    expect([comment.content, comment.resolved, comment.contentType, location.address]).toEqual(["Who decides?", false, "Plain", "Sheet1!B2"]);
    expect(comment.creationDate.getTime()).toBe(testNow.getTime());
    expect(comment.authorName).not.toBe("");
    const byCell = context.workbook.worksheets.getItem("Sheet1").comments.getItemByCell("B2").load("id");
    const byReply = comments.getItemByReplyId(reply.id).load("id");
    const parent = reply.getParentComment().load("id");
    comment.resolved = true;
    comment.content = "Who decides, and when?";
    comment.replies.load("items/content");
    comment.load(["resolved", "content"]);
    await context.sync();
    expect([byCell.id, byReply.id, parent.id]).toEqual([comment.id, comment.id, comment.id]);
    expect([comment.resolved, comment.content, comment.replies.items.map((item) => item.content)]).toEqual([true, "Who decides, and when?", ["Finance does."]]);
    reply.delete();
    const replies = comment.replies.getCount();
    await context.sync();
    expect(replies.value).toBe(0);
    comment.delete();
    const count = comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
    expect(host.document.sheet(host.engine.activeSheetId()).comments).toEqual([]);
  })));

  test("a comment moves with its cell", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const comment = sheet.comments.add("A3", "here");
    sheet.getRange("1:2").insert("Down");
    const location = comment.getLocation().load("address");
    await context.sync();
    expect(location.address).toBe("Sheet1!A5");
  })));

  test.each([
    ["an address without its sheet", (context: Excel.RequestContext) => { context.workbook.comments.add("A1", "x"); }, "InvalidArgument"],
    ["more than one cell", (context: Excel.RequestContext) => { context.workbook.comments.add("Sheet1!A1:A2", "x"); }, "InvalidArgument"],
    ["no text", (context: Excel.RequestContext) => { context.workbook.comments.add("Sheet1!A1", ""); }, "InvalidArgument"],
    ["a second comment on a cell", (context: Excel.RequestContext) => { for (const text of ["a", "b"]) context.workbook.comments.add("Sheet1!A1", text); }, "InvalidArgument"],
    ["mentions", (context: Excel.RequestContext) => { context.workbook.comments.add("Sheet1!A1", { richContent: "x", mentions: [] }, "Mention"); }, "NotImplemented"],
    ["a cell without a comment", (context: Excel.RequestContext) => { context.workbook.comments.getItemByCell("Sheet1!C3").load("content"); }, "ItemNotFound"],
  ] as const)("refused: %s", (_name, work, code) => withHost(({ Excel }) => Excel.run(async (context) => {
    expect(await failureOf(async () => { work(context); await context.sync(); })).toMatchObject({ code });
  })));
});
