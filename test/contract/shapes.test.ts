import { disposeHost, failureOf, withHost, type HostForTest } from "../support/host";
import { jpegHead, png } from "../support/pictures";

afterAll(disposeHost);

const onSheet = <T>(body: (sheet: Excel.Worksheet, context: Excel.RequestContext, test: HostForTest) => Promise<T>): Promise<T> =>
  withHost((test) => test.Excel.run((context) => body(context.workbook.worksheets.getItem("Sheet1"), context, test)));

describe("pictures", () => {
  test("a picture comes at the sheet's corner in its natural size, and is found by name, id and place", () => onSheet(async (sheet, context) => {
    const picture = sheet.shapes.addImage(png(40, 20));
    picture.load("id,name,type,left,top,width,height,lockAspectRatio,visible,altTextTitle,altTextDescription,rotation,zOrderPosition");
    const second = sheet.shapes.addImage(jpegHead(300, 100)).load("name,width,height,zOrderPosition");
    await context.sync();
    expect(picture.toJSON()).toMatchObject({
      name: "Picture 1", type: "Image", left: 0, top: 0, width: 30, height: 15, lockAspectRatio: true, visible: true, altTextTitle: "", altTextDescription: "", rotation: 0, zOrderPosition: 0,
    });
    expect(second.toJSON()).toMatchObject({ name: "Picture 2", width: 225, height: 75, zOrderPosition: 1 });
    const count = sheet.shapes.getCount();
    const [byName, byId, byPlace] = [sheet.shapes.getItem("picture 1").load("id"), sheet.shapes.getItem(picture.id).load("name"), sheet.shapes.getItemAt(1).load("name")];
    sheet.shapes.load("items/name");
    await context.sync();
    expect([count.value, byName.id, byId.name, byPlace.name, sheet.shapes.items.map(({ name }) => name)]).toEqual([2, picture.id, "Picture 1", "Picture 2", ["Picture 1", "Picture 2"]]);
  }));

  test.each([
    ["text", Buffer.from("no picture").toString("base64")],
    ["a GIF", Buffer.from("GIF89a\u0001\u0000\u0001\u0000").toString("base64")],
    ["a PNG's first bytes", "iVBORw0KGgo="],
    ["what is not base64", "*"],
    ["a data address", `data:image/png;base64,${png(2, 2)}`],
    ["a JPEG that breaks off", jpegHead(9, 9).slice(0, 12)],
  ])("%s is no picture", (_what, base64) => onSheet(async (sheet, context) => {
    const error = await failureOf(async () => { sheet.shapes.addImage(base64); await context.sync(); });
    expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "ShapeCollection.addImage" } });
    const count = sheet.shapes.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  }));

  test("a locked picture keeps its ratio, an unlocked one does not", () => onSheet(async (sheet, context) => {
    const picture = sheet.shapes.addImage(png(40, 20));
    picture.height = 30;
    picture.load("width,height");
    await context.sync();
    expect([picture.width, picture.height]).toEqual([60, 30]);
    picture.width = 30;
    await context.sync();
    picture.lockAspectRatio = false;
    picture.width = 100;
    picture.load("width,height,lockAspectRatio");
    await context.sync();
    expect([picture.width, picture.height, picture.lockAspectRatio]).toEqual([100, 15, false]);
  }));

  test("name, place, texts, turn and visibility are set", () => onSheet(async (sheet, context) => {
    const picture = sheet.shapes.addImage(png(4, 4));
    picture.set({ name: "Logo", left: 100.5, top: 33, rotation: -90, visible: false, altTextTitle: "Rose & Son", altTextDescription: "a rose" });
    picture.load();
    await context.sync();
    expect(picture.toJSON()).toMatchObject({ name: "Logo", left: 100.5, top: 33, width: 3, rotation: 270, visible: false, altTextTitle: "Rose & Son", altTextDescription: "a rose" });
  }));

  test.each([{ name: " " }, { left: -1 }, { top: -1 }, { width: -1 }])("%j is refused", (patch) => onSheet(async (sheet, context) => {
    const picture = sheet.shapes.addImage(png(4, 4));
    await context.sync();
    expect(await failureOf(async () => { picture.set(patch); await context.sync(); })).toMatchObject({ code: "InvalidArgument" });
  }));

  test("it goes along with the rows and columns under it, and keeps its size", () => onSheet(async (sheet, context) => {
    const picture = sheet.shapes.addImage(png(40, 20));
    const cell = sheet.getRange("C5").load("left,top");
    await context.sync();
    picture.left = cell.left + 5;
    picture.top = cell.top + 2;
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("A:A").format.columnWidth = 200;
    const now = sheet.getRange("C7").load("left,top");
    picture.load("left,top,width,height");
    await context.sync();
    expect([picture.left, picture.top, picture.width, picture.height]).toEqual([now.left + 5, now.top + 2, 30, 15]);
    sheet.getRange("4:9").delete("Up");
    const edge = sheet.getRange("C4").load("left,top");
    picture.load("left,top");
    await context.sync();
    expect([picture.left, picture.top]).toEqual([edge.left + 5, edge.top]);
  }));

  test("a picture that was deleted is gone", () => onSheet(async (sheet, context) => {
    const picture = sheet.shapes.addImage(png(4, 4));
    sheet.shapes.addImage(png(4, 4));
    picture.delete();
    sheet.shapes.load("items/name,items/zOrderPosition");
    await context.sync();
    expect(sheet.shapes.items.map(({ name, zOrderPosition }) => [name, zOrderPosition])).toEqual([["Picture 2", 0]]);
    expect(await failureOf(async () => { picture.load("name"); await context.sync(); })).toMatchObject({ code: "ItemNotFound" });
    expect(await failureOf(async () => { sheet.shapes.getItem("Picture 1").load("name"); await context.sync(); })).toMatchObject({ code: "ItemNotFound" });
  }));

  test("a copied sheet takes its pictures along, a protected one refuses them", () => onSheet(async (sheet, context) => {
    sheet.shapes.addImage(png(4, 4)).name = "Logo";
    const copy = sheet.copy("End");
    copy.shapes.load("items/name");
    sheet.protection.protect();
    await context.sync();
    expect(copy.shapes.items.map(({ name }) => name)).toEqual(["Logo"]);
    expect(await failureOf(async () => { sheet.shapes.addImage(png(4, 4)); await context.sync(); })).toMatchObject({ code: "AccessDenied" });
  }));
});
