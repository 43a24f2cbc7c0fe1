/**
 * Traditional characters and the simplified ones that our words are kept in, pair by pair. Only the characters that occur in headings and
 * states: it is no general conversion, and names of people are never put through it.
 */
const pairs = [
  "並并佈布佔占併并來来個个備备傢家僅仅儘尽優优內内冊册別别刪删則则創创劃划動动務务匯汇協协卻却員员問问啓启啟启單单嚮向嚴严圍围圓圆團团執执報报場场塊块壓压",
  "實实審审寫写將将專专對对導导屬属崗岗帶带幹干庫库廠厂廢废廣广彙汇後后徑径從从復复態态應应戶户掛挂擇择擔担據据擬拟擱搁數数斷断於于時时暫暂曆历書书會会棄弃",
  "業业標标樣样檔档檢检權权歷历歸归決决沒没況况測测準准滯滞滿满潛潜為为無无燈灯營营爲为牽牵狀状獲获現现環环產产畢毕異异當当發发盡尽監监瞭了確确碼码種种",
  "稱称節节範范簽签籌筹籤签糾纠紀纪約约紅红納纳級级細细終终結结絕绝給给經经綠绿綫线緊紧線线編编緩缓總总績绩繫系續续聯联職职聽听脅胁臨临與与舉举萬万著着蓋盖",
  "藍蓝處处號号術术衝冲裏里補补裡里製制複复覈核見见規规視视訂订計计討讨訓训記记設设註注証证評评詞词試试話话該该詳详認认誤误說说誰谁調调談谈請请論论謂谓證证",
  "識识議议變变負负財财貨货責责資资質质賴赖跡迹蹤踪輸输轉转辦办這这週周進进運运過过達达適适遲迟選选還还郵邮銷销錄录錯错鍵键鏈链長长門门閉闭開开間间關关隊队",
  "階阶際际隨随險险隱隐電电響响頁页項项順顺預预頓顿領领頭头題题類类顧顾顯显風风餘余饋馈駁驳驗验體体麼么黃黄點点齊齐",
].join("");

const simple = new Map<string, string>();
for (let index = 0; index < pairs.length; index += 2) simple.set(pairs.charAt(index), pairs.charAt(index + 1));

const han = /\p{Script=Han}/u;

/** A heading or a state in the characters of our own words: 負責人 is 负责人. Anything else stays as it is. */
export function simplified(text: string): string {
  return han.test(text) ? [...text].map((sign) => simple.get(sign) ?? sign).join("") : text;
}
