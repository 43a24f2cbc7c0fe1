import fc from "fast-check";
import { readPeople, splitPeople } from "../../../src/domain/people/people";

describe("people in a cell", () => {
  it.each([
    ["张三、李四，王五；赵六\n钱七", ["张三", "李四", "王五", "赵六", "钱七"]],
    ["Arun, Bex", ["Arun", "Bex"]],
    ["Charley,Bex", ["Charley", "Bex"]],
    ["Ann + Bo / Cy & Di; Ed", ["Ann", "Bo", "Cy", "Di", "Ed"]],
    ["Alexandra and Andy and Sandy", ["Alexandra", "Andy", "Sandy"]],
    ["张三和李四", ["张三", "李四"]],
    ["张三、李四及王五", ["张三", "李四", "王五"]],
    ["李和平", ["李和平"]],
    ["欧阳和平", ["欧阳和平"]],
    ["陈和平和李四", ["陈和平", "李四"]],
    ["张三 李四", ["张三", "李四"]],
    ["张 三", ["张 三"]],
    ["Li Ming", ["Li Ming"]],
    ["1. 张三 2. 李四", ["张三", "李四"]],
    ["1、张三\n2、李四", ["张三", "李四"]],
    ["@张三 @李四", ["张三", "李四"]],
    ["R&D", ["R&D"]],
    ["张三、张 三", ["张三"]],
    ["", []],
    [" 、 , ", []],
  ])("%j names %j", (text, names) => expect(splitPeople(text)).toEqual(names));

  it("keeps roles and bracketed notes beside the name", () => {
    expect(readPeople("负责人：张三 配合人：李四")).toEqual([
      { kind: "person", name: "张三", role: "负责人" },
      { kind: "person", name: "李四", role: "配合人" },
    ]);
    expect(readPeople("张三（市场部、技术部）、李四(PM)")).toEqual([
      { kind: "person", name: "张三", note: "市场部、技术部" },
      { kind: "person", name: "李四", note: "PM" },
    ]);
    expect(readPeople("市场部 张三")).toEqual([{ kind: "person", name: "张三", note: "市场部" }]);
    expect(readPeople("(张三)")).toEqual([{ kind: "person", name: "张三" }]);
    expect(readPeople("PM: Bob [lead]")).toEqual([{ kind: "person", name: "Bob", role: "PM", note: "lead" }]);
  });

  it.each(["全体", "TBD", "待定", "Varies", "N/A", "n / a", "全体成员", "——", "?", "All", "无"])("takes %j for no person", (word) => {
    expect(readPeople(word)).toEqual([{ kind: "placeholder", word }]);
    expect(splitPeople(word)).toEqual([]);
  });

  it("finds placeholders among names", () => {
    expect(readPeople("张三、待定、N/A")).toEqual([
      { kind: "person", name: "张三" },
      { kind: "placeholder", word: "待定" },
      { kind: "placeholder", word: "N/A" },
    ]);
    expect(readPeople("张三等3人")).toEqual([{ kind: "person", name: "张三" }, { kind: "placeholder", word: "等3人" }]);
    expect(readPeople("负责人：待定")).toEqual([{ kind: "placeholder", word: "待定" }]);
    expect(splitPeople("NA/Bob")).toEqual(["Bob"]);
  });

  it("leaves whole what the roster knows", () => {
    expect(splitPeople("Smith, John", (name) => name === "Smith, John")).toEqual(["Smith, John"]);
    expect(splitPeople("Na", (name) => name === "Na")).toEqual(["Na"]);
    expect(splitPeople("Smith, John")).toEqual(["Smith", "John"]);
  });

  it("finds every name again, however joined", () => {
    const name = fc.constantFrom("张三", "李四", "王小明", "Ann Lee", "Bo", "Łukasz", "欧阳修", "O'Neil");
    const separator = fc.constantFrom("、", ",", "， ", "/", " + ", " & ", ";", "；", "\n", "\r\n");
    fc.assert(fc.property(fc.uniqueArray(name, { minLength: 1 }), separator, (names, by) => {
      expect(splitPeople(names.join(by))).toEqual(names);
    }));
  });

  it("never throws nor names nobody", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const mention of readPeople(text)) expect(mention.kind === "person" ? mention.name : mention.word).not.toBe("");
    }));
  });
});
