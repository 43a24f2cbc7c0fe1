/** One thing has one name in either language, in every text for people: the words of the trade, and those that were given up. */
import { languages, type Language } from "../../src/domain/language";
import englishCli from "../../src/locales/en-US/cli.json";
import { resources } from "../../src/locales/resources";
import chineseCli from "../../src/locales/zh-CN/cli.json";

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, prefix: string): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(
    ([key, value]) => (typeof value === "string" ? [[prefix + key, value] as const] : leaves(value, `${prefix}${key}.`))
  );

/**
 * Words by which other people's columns are told are theirs, samples are stories, and sentences of reasons stand in workbooks as they are.
 */
const theirs = /^foreign\.|\.aliases\.|\.demo\.|\.reason\./;
const texts = (language: Language): ReadonlyMap<string, string> => new Map(
  [...Object.entries(resources[language]), ["cli", language === "zh-CN" ? chineseCli : englishCli] as const]
    .flatMap(([namespace, tree]) => leaves(tree, `${namespace}.`)).filter(([key]) => !theirs.test(key)),
);

/** What stands in 中文 stands in English by its one name. */
const glossary: readonly (readonly [RegExp, RegExp])[] = [
  [/名册(?!外)/, /roster/i], [/截至日期/, /as-of|as of|=TODAY\(\)/i], [/工作簿/, /workbook|\bbook\b|Upgrade|Repair|\bhere\b|the page/i],
  [/(?<!消)红灯/, /\breds?\b/i], [/(?<!红)黄灯/, /amber|yellow/i], [/豁免(?!理由|，从|的日期)/, /waive/i], [/变更历史/, /history/i],
  [/部门意见/, /opinion/i], [/职责分工/, /dut|who does what|RACI|the list/i], [/(?<!周)进度跟踪/, /progress|tracker/i], [/风险清单/, /risk/i],
  [/逾期/, /overdue|late|past|due|after|in time|unresolved/i],
];

/** Names that were given up: two words for one thing, Excel's or a programmer's words, and what is no English or no Chinese. */
const givenUp: Readonly<Record<Language, RegExp>> = {
  "zh-CN": /插件|加载项|本产品|本工具|亮灯|铺灯|待理清|按期完成率|逾期合计|运行“?刷新|可接收|黄色规则|红色规则|为红色|小时类|异常值|null|undefined/,
  "en-US": /\bis no date|form a ring|nobody in particular|name no number|\blay flags|flags lie|take away|\bids given|has not spoken|file a response|on no record|that stand already|generated earlier|stands in row|null\b|undefined/i,
};

test.each(languages)("%s: no word that was given up", (language) => {
  const told = [...texts(language)].filter(([, text]) => givenUp[language].test(text)).map(([key, text]) => `${key}: ${text}`);
  expect(told).toEqual([]);
});

test("what the one language names, the other names by its word of the glossary", () => {
  const english = texts("en-US");
  const wrong = [...texts("zh-CN")].flatMap(([key, text]) => glossary.flatMap(([chinese, word]) => {
    const other = english.get(key) ?? english.get(key.replace(/_other$/, "_one"));
    return chinese.test(text) && other !== undefined && !word.test(other) ? [`${key}: ${text} | ${other}`] : [];
  }));
  expect(wrong).toEqual([]);
});

test("the glossary speaks of words that are used", () => {
  const all = [...texts("zh-CN").values()].join("\n");
  expect(glossary.filter(([chinese]) => !chinese.test(all))).toEqual([]);
});
