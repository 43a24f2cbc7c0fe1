/** Features that have parts of their own beside the sheet. */
import { MAIN, linksOf, type HandMade, type Link, type Part } from "./hand-made";

const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const XDR = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const MS = "http://schemas.microsoft.com/office";
const sml = (kind: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
const drawingMl = (kind: string): string => `application/vnd.openxmlformats-officedocument.${kind}+xml`;
const place = (from: number): string => `<xdr:from><xdr:col>4</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from + 6}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;
const frame = (id: string, name: string): string => `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}" descr="alt text"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart ${C} ${R} r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;

function drawing(anchors: string, links: readonly Link[], parts: readonly Part[]): HandMade {
  return {
    tail: '<drawing r:id="rId1"/>',
    sheetLinks: [{ id: "rId1", type: "drawing", target: "../drawings/drawing1.xml" }],
    parts: [{ name: "xl/drawings/drawing1.xml", type: drawingMl("drawing"), content: `<xdr:wsDr ${XDR}>${anchors}</xdr:wsDr>` }, linksOf("xl/drawings/drawing1.xml", links), ...parts],
  };
}

function chart(plot: string): HandMade {
  return drawing(`<xdr:twoCellAnchor editAs="oneCell">${place(6)}${frame("rId1", "Costs")}<xdr:clientData/></xdr:twoCellAnchor>`, [{ id: "rId1", type: "chart", target: "../charts/chart1.xml" }], [
    { name: "xl/charts/chart1.xml", type: drawingMl("drawingml.chart"), content: `<c:chartSpace ${C} ${R} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}</c:plotArea><c:plotVisOnly val="1"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="F2F2F2"/></a:solidFill></c:spPr></c:chartSpace>` },
    linksOf("xl/charts/chart1.xml", [{ id: "rId1", type: `${MS}/2011/relationships/chartStyle`, target: "style1.xml" }]),
    { name: "xl/charts/style1.xml", type: "application/vnd.ms-office.chartstyle+xml", content: `<cs:chartStyle xmlns:cs="${MS}/drawing/2012/chartStyle" id="201"/>` },
  ]);
}

const series = '<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:pattFill prst="dkUpDiag"><a:fgClr><a:srgbClr val="FF0000"/></a:fgClr></a:pattFill></c:spPr><c:cat><c:numRef><c:f>Data!$A$2:$A$5</c:f></c:numRef></c:cat><c:val><c:numRef><c:f>Data!$B$2:$B$5</c:f></c:numRef></c:val></c:ser>';
const axes = '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>';
const shape = (id: number, kind: string, row: number): string => `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="visibility:hidden" fillcolor="#ffffe1"><v:textbox/><x:ClientData ObjectType="${kind}"><x:Anchor>1, 15, ${row}, 2, 3, 15, ${row + 4}, 16</x:Anchor>${kind === "Note" ? `<x:Row>${row}</x:Row><x:Column>0</x:Column>` : "<x:FmlaMacro>[0]!Go</x:FmlaMacro>"}</x:ClientData></v:shape>`;
const vml = (shapes: string): Part => ({ name: "xl/drawings/vmlDrawing1.vml", type: "", content: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" path="m,l,21600r21600,l21600,xe"/>${shapes}</xml>` });
const binary = (name: string, type: string): Part => ({ name, type, content: Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 251) });

export const partFeatures: Readonly<Record<string, HandMade>> = {
  "threaded comments and their authors": {
    tail: '<legacyDrawing r:id="rId1"/>',
    sheetLinks: [{ id: "rId1", type: "vmlDrawing", target: "../drawings/vmlDrawing1.vml" }, { id: "rId2", type: "comments", target: "../comments1.xml" }, { id: "rId3", type: `${MS}/2017/10/relationships/threadedComment`, target: "../threadedComments/threadedComment1.xml" }],
    workbookLinks: [{ id: "rId9", type: `${MS}/2017/10/relationships/person`, target: "persons/person.xml" }],
    parts: [
      vml(shape(1025, "Note", 2)),
      { name: "xl/comments1.xml", type: sml("comments"), content: `<comments xmlns="${MAIN}"><authors><author>tc={44444444-0000-0000-0000-000000000001}</author></authors><commentList><comment ref="A3" authorId="0" shapeId="0"><text><t>[Threaded comment] why?</t></text></comment></commentList></comments>` },
      { name: "xl/threadedComments/threadedComment1.xml", type: "application/vnd.ms-excel.threadedcomments+xml", content: `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A3" dT="2026-01-02T03:04:05.06" personId="{55555555-0000-0000-0000-000000000001}" id="{44444444-0000-0000-0000-000000000001}"><text>@Bo why?</text><mentions><mention mentionpersonId="{55555555-0000-0000-0000-000000000002}" mentionId="{55555555-0000-0000-0000-000000000003}" startIndex="0" length="3"/></mentions></threadedComment></ThreadedComments>` },
      { name: "xl/persons/person.xml", type: "application/vnd.ms-excel.person+xml", content: `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="Ada" id="{55555555-0000-0000-0000-000000000001}" userId="ada@x.example" providerId="AD"/><person displayName="Bo" id="{55555555-0000-0000-0000-000000000002}" userId="bo@x.example" providerId="AD"/></personList>` },
    ],
  },
  "notes in rich text, beside a form control": {
    tail: '<legacyDrawing r:id="rId1"/>',
    sheetLinks: [{ id: "rId1", type: "vmlDrawing", target: "../drawings/vmlDrawing1.vml" }, { id: "rId2", type: "comments", target: "../comments1.xml" }],
    parts: [
      vml(shape(1025, "Note", 2) + shape(1026, "Button", 3)),
      { name: "xl/comments1.xml", type: sml("comments"), content: `<comments xmlns="${MAIN}"><authors><author>Ada</author></authors><commentList><comment ref="A3" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>Ada:</t></r><r><t xml:space="preserve"> ask Bo</t></r></text></comment></commentList></comments>` },
    ],
  },
  "pictures": drawing(
    `<xdr:twoCellAnchor editAs="oneCell">${place(2)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo" descr="our logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip ${R} r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`,
    [{ id: "rId1", type: "image", target: "../media/image1.png" }], [binary("xl/media/image1.png", "")]),
  "shapes and text boxes": drawing(`<xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="914400" cy="457200"/><xdr:sp macro="" textlink="Data!$A$2"><xdr:nvSpPr><xdr:cNvPr id="3" name="Box"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData fLocksWithSheet="0"/></xdr:oneCellAnchor>`, [], []),
  "charts with formatting beyond the document": chart(`<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series}<c:axId val="1"/><c:axId val="2"/></c:barChart>${axes}`),
  "charts of kinds that the document does not know": chart(`<c:radarChart><c:radarStyle val="marker"/>${series}<c:axId val="1"/><c:axId val="2"/></c:radarChart>${axes}`),
  "printer settings": {
    tail: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="portrait" r:id="rId1"/>',
    sheetLinks: [{ id: "rId1", type: "printerSettings", target: "../printerSettings/printerSettings1.bin" }],
    parts: [binary("xl/printerSettings/printerSettings1.bin", sml("printerSettings").replace("+xml", ""))],
  },
  "a sheet's background picture": {
    tail: '<picture r:id="rId1"/>', sheetLinks: [{ id: "rId1", type: "image", target: "../media/image1.png" }], parts: [binary("xl/media/image1.png", "")],
  },
  "embedded objects": {
    tail: '<legacyDrawing r:id="rId1"/><oleObjects><oleObject progId="Word.Document.12" shapeId="1025" r:id="rId2"/></oleObjects>',
    sheetLinks: [{ id: "rId1", type: "vmlDrawing", target: "../drawings/vmlDrawing1.vml" }, { id: "rId2", type: "package", target: "../embeddings/word1.docx" }],
    parts: [vml(shape(1025, "Pict", 2)), binary("xl/embeddings/word1.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")],
  },
  "pivot tables": {
    sheetLinks: [{ id: "rId1", type: "pivotTable", target: "../pivotTables/pivotTable1.xml" }],
    workbookTail: '<pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches>',
    workbookLinks: [{ id: "rId9", type: "pivotCacheDefinition", target: "pivotCache/pivotCacheDefinition1.xml" }],
    parts: [
      { name: "xl/pivotTables/pivotTable1.xml", type: sml("pivotTable"), content: `<pivotTableDefinition xmlns="${MAIN}" name="P" cacheId="1" dataCaption="Values"><location ref="H3:I5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>` },
      linksOf("xl/pivotTables/pivotTable1.xml", [{ id: "rId1", type: "pivotCacheDefinition", target: "../pivotCache/pivotCacheDefinition1.xml" }]),
      { name: "xl/pivotCache/pivotCacheDefinition1.xml", type: sml("pivotCacheDefinition"), content: `<pivotCacheDefinition xmlns="${MAIN}" ${R} r:id="rId1" recordCount="4"><cacheSource type="worksheet"><worksheetSource ref="A1:C5" sheet="Data"/></cacheSource></pivotCacheDefinition>` },
      linksOf("xl/pivotCache/pivotCacheDefinition1.xml", [{ id: "rId1", type: "pivotCacheRecords", target: "pivotCacheRecords1.xml" }]),
      { name: "xl/pivotCache/pivotCacheRecords1.xml", type: sml("pivotCacheRecords"), content: `<pivotCacheRecords xmlns="${MAIN}" count="0"/>` },
    ],
  },
  "slicers": {
    tail: `<extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:slicerList><x14:slicer r:id="rId1"/></x14:slicerList></ext></extLst>`,
    sheetLinks: [{ id: "rId1", type: `${MS}/2007/relationships/slicer`, target: "../slicers/slicer1.xml" }],
    workbookTail: `<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:slicerCaches><x14:slicerCache r:id="rId9"/></x14:slicerCaches></ext></extLst>`,
    workbookLinks: [{ id: "rId9", type: `${MS}/2007/relationships/slicerCache`, target: "slicerCaches/slicerCache1.xml" }],
    parts: [
      { name: "xl/slicers/slicer1.xml", type: "application/vnd.ms-excel.slicer+xml", content: `<slicers xmlns="${MS}/spreadsheetml/2009/9/main"><slicer name="Hours" cache="Slicer_Hours" rowHeight="241300"/></slicers>` },
      { name: "xl/slicerCaches/slicerCache1.xml", type: "application/vnd.ms-excel.slicerCache+xml", content: `<slicerCacheDefinition xmlns="${MS}/spreadsheetml/2009/9/main" name="Slicer_Hours" sourceName="Hours"/>` },
    ],
  },
  "query tables and connections": {
    sheetLinks: [{ id: "rId1", type: "queryTable", target: "../queryTables/queryTable1.xml" }],
    workbookLinks: [{ id: "rId9", type: "connections", target: "connections.xml" }],
    parts: [
      { name: "xl/queryTables/queryTable1.xml", type: sml("queryTable"), content: `<queryTable xmlns="${MAIN}" name="q" connectionId="1" autoFormatId="16"/>` },
      { name: "xl/connections.xml", type: sml("connections"), content: `<connections xmlns="${MAIN}"><connection id="1" name="q" type="4" refreshedVersion="8"><webPr url="https://x.example/q"/></connection></connections>` },
    ],
  },
};
