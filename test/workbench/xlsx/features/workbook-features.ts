/** Features of the workbook as a whole. */
import { MAIN, linksOf, rows, type HandMade } from "./hand-made";

const MS = "http://schemas.microsoft.com/office";
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const sml = (kind: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

export const workbookFeatures: Readonly<Record<string, HandMade>> = {
  "defined names: local, hidden, commented, functions": {
    workbookTail: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">OFFSET(Data!$A$1,0,0,5,3)</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Data!$A$1:$C$5</definedName><definedName name="Macro1" function="1" hidden="1" vbProcedure="1">#NAME?</definedName><definedName name="rate" comment="per &lt;hour&gt;">Data!$B$2</definedName><definedName name="rate" localSheetId="1" hidden="1">Other!$B$1</definedName></definedNames>',
  },
  "external links": {
    rows: rows.join("").replace("<f>A2*B2</f><v>10</v>", "<f>[1]Plan!$A$1</f><v>10</v>"),
    workbookTail: '<externalReferences><externalReference r:id="rId9"/></externalReferences>',
    workbookLinks: [{ id: "rId9", type: "externalLink", target: "externalLinks/externalLink1.xml" }],
    parts: [
      { name: "xl/externalLinks/externalLink1.xml", type: sml("externalLink"), content: `<externalLink xmlns="${MAIN}"><externalBook ${R} r:id="rId1"><sheetNames><sheetName val="Plan"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>10</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>` },
      linksOf("xl/externalLinks/externalLink1.xml", [{ id: "rId1", type: "externalLinkPath", target: "file:///C:/plan.xlsx", external: true }]),
    ],
  },
  "custom XML with properties": {
    workbookLinks: [{ id: "rId9", type: "customXml", target: "../customXml/item1.xml" }],
    parts: [
      { name: "customXml/item1.xml", type: "", content: "<?xml version='1.0'?><a xmlns='urn:a' b='1'><!-- c --></a>" },
      linksOf("customXml/item1.xml", [{ id: "rId1", type: "customXmlProps", target: "itemProps1.xml" }]),
      { name: "customXml/itemProps1.xml", type: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml", content: '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{66666666-0000-0000-0000-000000000001}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:a"/></ds:schemaRefs></ds:datastoreItem>' },
    ],
  },
  "the calculation chain": {
    workbookLinks: [{ id: "rId9", type: "calcChain", target: "calcChain.xml" }],
    parts: [{ name: "xl/calcChain.xml", type: sml("calcChain"), content: `<calcChain xmlns="${MAIN}">${[2, 3, 4, 5].map((row) => `<c r="C${row}" i="1"/>`).join("")}<c r="A1" i="2"/></calcChain>` }],
  },
  "metadata of dynamic arrays and of rich values": {
    rows: rows.slice(0, 4).join("") + '<row r="5" spans="1:3"><c r="A5" t="e" vm="1"><v>#VALUE!</v></c><c r="B5" cm="1"><f t="array" ref="B5">_xlfn.SEQUENCE(1)</f><v>1</v></c></row>',
    workbookLinks: [{ id: "rId8", type: "sheetMetadata", target: "metadata.xml" }, { id: "rId9", type: `${MS}/2017/06/relationships/rdRichValue`, target: "richData/rdrichvalue.xml" }],
    parts: [
      { name: "xl/metadata.xml", type: sml("sheetMetadata"), content: `<metadata xmlns="${MAIN}"><metadataTypes count="2"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="2" v="0"/></bk></valueMetadata></metadata>` },
      { name: "xl/richData/rdrichvalue.xml", type: "application/vnd.ms-excel.rdrichvalue+xml", content: `<rvData xmlns="${MS}/spreadsheetml/2017/richdata" count="1"><rv s="0"><v>0</v></rv></rvData>` },
    ],
  },
  "dates from 1904": { workbookHead: '<workbookPr date1904="1" codeName="ThisWorkbook"/><bookViews><workbookView/></bookViews>' },
  "protection of the workbook, views, revision marks": {
    workbookHead: '<fileVersion appName="xl" lastEdited="7"/><fileSharing readOnlyRecommended="1"/><workbookPr filterPrivacy="1"/><workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="aGFzaA==" workbookSaltValue="c2FsdA==" workbookSpinCount="100000" lockWindows="1"/><bookViews><workbookView xWindow="0" yWindow="500" windowWidth="28800" tabRatio="700"/></bookViews>',
    workbookTail: '<calcPr calcId="191029" iterate="1" fullPrecision="0"/><customWorkbookViews><customWorkbookView name="Ada" guid="{33333333-0000-0000-0000-000000000001}" windowWidth="100" windowHeight="100" activeSheetId="1"/></customWorkbookViews>',
  },
  "hidden and very hidden sheets, chart sheets": {
    moreSheets: '<sheet name="H" sheetId="3" state="hidden" r:id="rId7"/><sheet name="VH" sheetId="4" state="veryHidden" r:id="rId8"/><sheet name="Chart1" sheetId="5" r:id="rId9"/>',
    workbookLinks: [{ id: "rId7", type: "worksheet", target: "worksheets/sheet3.xml" }, { id: "rId8", type: "worksheet", target: "worksheets/sheet4.xml" }, { id: "rId9", type: "chartsheet", target: "chartsheets/sheet1.xml" }],
    parts: [
      ...[3, 4].map((number) => ({ name: `xl/worksheets/sheet${number}.xml`, type: sml("worksheet"), content: `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>` })),
      { name: "xl/chartsheets/sheet1.xml", type: sml("chartsheet"), content: `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>` },
    ],
  },
  "cell styles, and parts that nobody knows": {
    styles: '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst>',
    packageLinks: [{ id: "rId8", type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail", target: "docProps/thumbnail.png" }, { id: "rId9", type: "urn:future", target: "future/thing.xml" }],
    parts: [
      { name: "docProps/thumbnail.png", type: "", content: Uint8Array.from([1, 2, 3, 4, 250]) },
      { name: "future/thing.xml", type: "application/vnd.future+xml", content: "<f:thing xmlns:f='urn:future'/>" },
      { name: "docMetadata/LabelInfo.xml", type: "application/vnd.ms-office.classificationlabels+xml", content: '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>' },
    ],
  },
};
