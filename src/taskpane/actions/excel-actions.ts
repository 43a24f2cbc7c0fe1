import type { PaneActions } from "./pane-actions";

/** The real actions. Their code is fetched apart from the pane's, so that the first view does not wait for it. */
export function createExcelActions(): PaneActions {
  const work = import("./excel-work").then(({ excelWork, speakOwnWords }) => {
    speakOwnWords();
    return excelWork;
  });
  return {
    inspect: async (options) => (await work).inspect(options),
    listForms: async (own) => (await work).listForms(own),
    generate: async (request, options) => (await work).generate(request, options),
    check: async (options, foreign) => (await work).check(options, foreign),
    refresh: async (options, takeIn) => (await work).refresh(options, takeIn),
    removeGenerated: async (sheets, options) => (await work).removeGenerated(sheets, options),
    takeBack: async (cells, options) => (await work).takeBack(cells, options),
    rollup: async (options) => (await work).rollup(options),
    watch: async (onChange) => (await work).watch(onChange),
    planFlags: async (sheet, options) => (await work).planFlags(sheet, options),
    layFlags: async (sheet, options) => (await work).layFlags(sheet, options),
    removeFlags: async (sheet, options) => (await work).removeFlags(sheet, options),
    previewCleaning: async (choice, options) => (await work).previewCleaning(choice, options),
    cleanSheet: async (choice, options) => (await work).cleanSheet(choice, options),
    undoCleaning: async (report, options) => (await work).undoCleaning(report, options),
    exportProfile: async (options) => (await work).exportProfile(options),
    listRequests: async (options) => (await work).listRequests(options),
    showRequest: async (id, options) => (await work).showRequest(id, options),
    submitRequest: async (options) => (await work).submitRequest(options),
    planRepair: async (options) => (await work).planRepair(options),
    repair: async (options) => (await work).repair(options),
    planUpgrade: async (options) => (await work).planUpgrade(options),
    upgrade: async (options) => (await work).upgrade(options),
    takeBackUpgrade: async (undo, options) => (await work).takeBackUpgrade(undo, options),
    readRegisters: async (options) => (await work).readRegisters(options),
    readWeek: async (since, options) => (await work).readWeek(since, options),
    remind: async (reminded, options) => (await work).remind(reminded, options),
    openMinutes: async (options) => (await work).openMinutes(options),
    keepBaseline: async (baseline, options) => (await work).keepBaseline(baseline, options),
    readDuties: async (options) => (await work).readDuties(options),
    planTakeOvers: async (options) => (await work).planTakeOvers(options),
    takeOverDuties: async (sheet, options) => (await work).takeOverDuties(sheet, options),
    planListTakeOvers: async (answers, options) => (await work).planListTakeOvers(answers, options),
    takeOverList: async (sheet, answers, options) => (await work).takeOverList(sheet, answers, options),
    planFlows: async (options) => (await work).planFlows(options),
    pressFlow: async (flow, sources, options) => (await work).pressFlow(flow, sources, options),
    takeBackFlow: async (report, options) => (await work).takeBackFlow(report, options),
    waive: async (waiver, options) => (await work).waive(waiver, options),
    putRight: async (corrections, options) => (await work).putRight(corrections, options),
    addToRoster: async (newcomer, options) => (await work).addToRoster(newcomer, options),
    explain: async (finding, options) => (await work).explain(finding, options),
    exportFindings: async (sheet, options) => (await work).exportFindings(sheet, options),
    writeReport: async (report, options) => (await work).writeReport(report, options),
    backToToday: async (options) => (await work).backToToday(options),
    addCalendarYear: async (year, days, options) => (await work).addCalendarYear(year, days, options),
    showCell: async (place, options) => (await work).showCell(place, options),
  };
}
