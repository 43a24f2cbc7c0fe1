Office.onReady(() => {
  Office.actions.associate("stamp", async (event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("D4").values = [[`stamped by ${event.source.id}`]];
      await context.sync();
    });
    event.completed();
  });
});
