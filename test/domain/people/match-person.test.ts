import { matchPerson, personMatcher } from "../../../src/domain/people/match-person";

const zhang = { name: "张三", department: "市场部", aliases: ["老张", "Zhang San"] };
const li = { name: "李四", department: "技术部", aliases: ["老李"] };
const alice = { name: "Alice Wong", department: "产品部", aliases: ["老张"] };
const liToo = { name: "李 四", department: "运营部", aliases: ["四哥"] };
const roster = [zhang, alice];

describe("a name and the roster", () => {
  it.each(["张三", " 张 三 ", "Alice Wong", "ＡＬＩＣＥ wong", "alicewong"])("knows %j", (name) =>
    expect(matchPerson(name, roster).kind).toBe("known"));

  it("knows aliases, and says so", () => expect(matchPerson("zhang san", roster)).toEqual({ kind: "alias", person: zhang }));

  it("asks when two people share a name or an alias", () => {
    expect(matchPerson("李四", [li, zhang, liToo])).toEqual({ kind: "ambiguous", candidates: [li, liToo] });
    expect(matchPerson("老张", roster)).toEqual({ kind: "ambiguous", candidates: [zhang, alice] });
  });

  it("prefers somebody's name to another's alias", () => {
    const nicknamed = { name: "王五", department: "市场部", aliases: ["张三"] };
    expect(matchPerson("张三", [nicknamed, zhang])).toEqual({ kind: "known", person: zhang });
  });

  it.each([
    ["张山", [zhang]],
    ["张三丰", [zhang]],
    ["Alcie Wong", [alice]],
    ["Alice", [alice]],
    ["市场部", [zhang]],
    ["赵六", []],
    ["Bob", []],
    ["", []],
  ])("does not know %j and suggests %j", (name, suggestions) =>
    expect(matchPerson(name, roster)).toEqual({ kind: "unknown", suggestions }));

  it("suggests the nearest first and no more than three", () => {
    const crowd = ["Mariana", "Marian", "Maria", "Marie", "Mara"].map((name) => ({ name, department: "", aliases: [] }));
    const found = personMatcher(crowd)("Marien");
    expect(found.kind === "unknown" ? found.suggestions.map((person) => person.name) : []).toEqual(["Marian", "Marie", "Mariana"]);
  });

  it("counts one person with the name as an alias too only once", () => {
    const twice = { name: "Bo", department: "", aliases: ["bo", "BO "] };
    expect(matchPerson("bo", [twice])).toEqual({ kind: "known", person: twice });
  });
});
