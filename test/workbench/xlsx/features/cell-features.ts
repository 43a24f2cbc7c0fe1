/** Features that stand in the sheet's own XML, beside or inside its cells. */
import { MAIN, X14, XM, rows, type HandMade } from "./hand-made";

const [header = "", ...body] = rows;
const ext = (uri: string, content: string): string => `<extLst><ext uri="${uri}" ${X14} ${XM}>${content}</ext></extLst>`;

export const cellFeatures: Readonly<Record<string, HandMade>> = {
  "validation lists on another sheet (x14)": {
    tail: ext("{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}", '<x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" xr:uid="{0}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><x14:formula1><xm:f>Other!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>A2:A5</xm:sqref></x14:dataValidation></x14:dataValidations>'),
  },
  "data bars with their 2010 details (x14)": {
    tail: '<conditionalFormatting sqref="B2:B5"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" '
      + `${X14}><x14:id>{11111111-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>`
      + ext("{78C0D931-6437-407d-A8EE-F0AAD7539E65}", '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{11111111-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100" border="1" negativeBarBorderColorSameAsPositive="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>'),
  },
  "icon sets of one's own choice (x14)": {
    tail: ext("{78C0D931-6437-407d-A8EE-F0AAD7539E65}", '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="iconSet" priority="2" id="{22222222-0000-0000-0000-000000000001}"><x14:iconSet iconSet="3Stars" custom="1"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>67</xm:f></x14:cfvo><x14:cfIcon iconSet="NoIcons" iconId="0"/><x14:cfIcon iconSet="3Flags" iconId="1"/><x14:cfIcon iconSet="3Stars" iconId="2"/></x14:iconSet></x14:cfRule><xm:sqref>C2:C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>'),
  },
  "differential styles beyond what the document knows": {
    tail: '<conditionalFormatting sqref="A2:A5"><cfRule type="expression" dxfId="0" priority="1"><formula>$A2&gt;2</formula></cfRule></conditionalFormatting>',
    styles: '<dxfs count="1"><dxf><font><b/><i val="0"/><color theme="9" tint="-0.249977111117893"/><extend val="1"/></font><numFmt numFmtId="165" formatCode="0.0&quot; d&quot;"/><fill><patternFill patternType="lightUp"><fgColor indexed="10"/><bgColor theme="4" tint="0.59996337778862885"/></patternFill></fill><border><left style="thin"><color theme="1"/></left></border></dxf></dxfs><tableStyles count="1" defaultTableStyle="Mine"><tableStyle name="Mine" pivot="0" count="1"><tableStyleElement type="wholeTable" dxfId="0"/></tableStyle></tableStyles>',
  },
  "sparklines": {
    tail: ext("{05C60535-1F16-4fd2-B633-F4F36F0B64E0}", '<x14:sparklineGroups><x14:sparklineGroup displayEmptyCellsAs="gap" markers="1"><x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>Data!A2:C2</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline><x14:sparkline><xm:f>Data!A3:C3</xm:f><xm:sqref>D3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>'),
  },
  "rich text and phonetic guides": {
    rows: header + body.join(""),
    strings: `<sst xmlns="${MAIN}" count="3" uniqueCount="3"><si><r><t>Ho</t></r><r><rPr><b/><sz val="14"/><color rgb="FFFF0000"/><rFont val="Arial"/></rPr><t>urs</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="0" type="Hiragana"/></si><si><t>Cost</t></si></sst>`,
    tail: '<phoneticPr fontId="0"/>',
  },
  "array formulas": {
    rows: rows.slice(0, 3).join("") + '<row r="4" spans="1:3"><c r="A4"><f t="array" ref="A4:A5">B2:B3*2</f><v>20</v></c><c r="B4"><f t="array" ref="B4">SUM(A2:A3*B2:B3)</f><v>50</v></c></row><row r="5" spans="1:3"><c r="A5"><v>40</v></c></row>',
  },
  "what-if data tables": {
    rows: rows.slice(0, 3).join("") + '<row r="4" spans="1:3"><c r="A4"><v>5</v></c><c r="B4"><f t="dataTable" ref="B4:B5" dt2D="0" dtr="0" r1="A2" ca="1"/><v>50</v></c></row><row r="5" spans="1:3"><c r="A5"><v>6</v></c><c r="B5"><v>60</v></c></row>',
  },
  "shared formulas": {
    rows: `${header}<row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="B2"><v>10</v></c><c r="C2"><f t="shared" ref="C2:C5" si="0">A3+B2</f><v>12</v></c></row>`
      + [3, 4, 5].map((row) => `<row r="${row}" spans="1:3"><c r="A${row}"><v>${row - 1}</v></c><c r="B${row}"><v>${(row - 1) * 10}</v></c><c r="C${row}"><f t="shared" si="0"/><v>${(row - 1) * 10 + (row < 5 ? row : 0)}</v></c></row>`).join(""),
  },
  "outline levels and row details": {
    head: '<sheetPr><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:C5"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelRow="2" outlineLevelCol="1"/><cols><col min="2" max="2" width="12.7109375" customWidth="1" outlineLevel="1"/><col min="3" max="3" width="9.140625" collapsed="1"/></cols>',
    rows: header + body.map((row, index) => row.replace(" spans", ` outlineLevel="${index % 2 + 1}" thickBot="1" x14ac:dyDescent="0.3" spans`)).join(""),
  },
  "ignored errors, watches and allowed ranges": {
    tail: '<protectedRanges><protectedRange algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sqref="A2:A5" name="Hours"/></protectedRanges><ignoredErrors><ignoredError sqref="A2:B5" numberStoredAsText="1"/></ignoredErrors><cellWatches><cellWatch r="C5"/></cellWatches>',
  },
  "scenarios and views of one's own": {
    tail: '<scenarios current="0"><scenario name="Best" locked="1" count="1" user="Ada"><inputCells r="A2" val="9"/></scenario></scenarios><customSheetViews><customSheetView guid="{33333333-0000-0000-0000-000000000001}" scale="90"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews>',
  },
  "sheet protection with a modern hash": {
    tail: '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0"/>',
  },
  "theme colours, tints and indexed colours": {
    cellXfs: '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"><alignment horizontal="distributed" readingOrder="2" justifyLastLine="1"/><extLst><ext uri="{C7286773-470A-42A8-94C5-96B5CB345126}" xmlns:xfpb="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag"><xfpb:xfComplement i="0"/></ext></extLst></xf><xf numFmtId="0" fontId="0" fillId="1" borderId="0" xfId="0" applyFill="1"/></cellXfs>',
    styles: '<colors><indexedColors><rgbColor rgb="FF000000"/><rgbColor rgb="FFABCDEF"/></indexedColors><mruColors><color rgb="FF123456"/></mruColors></colors>',
    rows: rows.join("").replace('<c r="A3">', '<c r="A3" s="1">').replace('<c r="B3">', '<c r="B3" s="2">'),
  },
  "headers of first and even pages, breaks": {
    tail: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" horizontalDpi="600" copies="2" useFirstPageNumber="1" firstPageNumber="3"/><headerFooter differentOddEven="1" differentFirst="1" scaleWithDoc="0"><oddHeader>&amp;LOdd &amp;P</oddHeader><evenHeader>&amp;CEven</evenHeader><firstHeader>&amp;RFirst</firstHeader></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="3" min="1" max="4" man="1" pt="1"/></rowBreaks>',
  },
  "filters by date group and hidden buttons": {
    tail: '<autoFilter ref="A1:C5"><filterColumn colId="0" hiddenButton="1"/><filterColumn colId="1"><filters calendarType="gregorian"><dateGroupItem year="2026" month="3" dateTimeGrouping="month"/></filters></filterColumn><sortState ref="A2:C5"><sortCondition descending="1" ref="B2:B5"/></sortState></autoFilter>',
  },
  "extensions of a later Excel": {
    head: '<sheetPr codeName="Sheet1"><tabColor theme="5"/></sheetPr><dimension ref="A1:C5"/><sheetViews><sheetView showZeros="0" showFormulas="0" rightToLeft="0" tabSelected="1" view="pageBreakPreview" topLeftCell="A1" workbookViewId="0"><selection activeCell="B2" sqref="B2 C3"/><extLst><ext uri="{new}"><n:view xmlns:n="urn:new"/></ext></extLst></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/>',
    tail: '<mc:AlternateContent><mc:Choice Requires="x14" xmlns:x14="urn:x"><controls/></mc:Choice><mc:Fallback/></mc:AlternateContent><extLst><ext uri="{77777777-0000-0000-0000-000000000001}" xmlns:n="urn:new"><n:thing value="1 &lt; 2">kept<!-- and this --><![CDATA[<raw>]]></n:thing></ext></extLst>',
  },
};
