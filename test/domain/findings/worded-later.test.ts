import { wordedLater } from "../../../src/domain/findings/worded-later";

const values = (work: () => Record<string, string | number>) => wordedLater({ field: "Due", task: "Build" }, work);

test("what is common is read without working the rest out", () => {
  const one = values(() => {
    throw new Error("worked out");
  });
  expect([one["field"], one["task"]]).toEqual(["Due", "Build"]);
});

test("the rest is worked out once, however it is looked at", () => {
  let times = 0;
  const one = values(() => {
    times += 1;
    return { days: 3 };
  });
  const whole = { field: "Due", task: "Build", days: 3 };
  expect(one["days"]).toBe(3);
  expect({ ...one }).toEqual(whole);
  expect(one).toEqual(whole);
  expect(JSON.parse(JSON.stringify(one))).toEqual(whole);
  expect([Object.keys(one).sort(), "days" in one, "hours" in one]).toEqual([["days", "field", "task"], true, false]);
  expect(times).toBe(1);
});

test("what is common is not overwritten by the rest", () => {
  const one = values(() => ({ task: "Other", days: 3 }));
  expect([one["days"], one["task"]]).toEqual([3, "Build"]);
});
