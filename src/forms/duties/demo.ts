import type { NewDuty } from "../../catalog/duties";
import type { RaciRole } from "../../domain/duties/raci";
import type { DemoContext } from "../../excel/form";

interface DemoDuty {
  readonly key: string;
  /** Days from the as-of date. */
  readonly due: number;
  readonly parts: readonly (readonly [person: string, roles: readonly RaciRole[]])[];
}

/** Who does what in 用户增长活动; nobody answers for the training, which Check finds. */
const duties: readonly DemoDuty[] = [
  { key: "plan", due: -14, parts: [["product", ["A"]], ["designer", ["R"]], ["marketing", ["C"]], ["developer", ["C"]], ["operations", ["C"]]] },
  { key: "design", due: -7, parts: [["product", ["A"]], ["designer", ["R"]], ["developer", ["C"]]] },
  { key: "page", due: 10, parts: [["developer", ["A", "R"]], ["data", ["R"]], ["designer", ["C"]], ["product", ["I"]]] },
  { key: "tracking", due: 5, parts: [["data", ["A", "R"]], ["product", ["I"]]] },
  { key: "material", due: 2, parts: [["marketing", ["A", "R"]], ["designer", ["C"]]] },
  { key: "delivery", due: 24, parts: [["marketing", ["A"]], ["channel", ["R"]], ["product", ["I"]], ["operations", ["I"]]] },
  { key: "users", due: 8, parts: [["operations", ["A", "R"]], ["data", ["C"]]] },
  { key: "training", due: 9, parts: [["service", ["R"]], ["operations", ["C"]]] },
  { key: "report", due: 30, parts: [["product", ["A"]], ["operations", ["R"]], ["data", ["R"]], ["marketing", ["C"]]] },
];

/** Rows of 职责分工 for the demonstration's people, who are named by their keys. */
export function demoDuties({ translate, asOf, person }: DemoContext): readonly NewDuty[] {
  const rows = duties.flatMap(({ key, due, parts }) => parts.flatMap(([who, roles]) => roles.map((role): NewDuty => {
    const entry = person(who);
    return {
      department: entry.department, post: translate(`forms:demo.posts.${who}`), duty: translate(`forms:demo.duties.${key}.duty`),
      deliverable: translate(`forms:demo.duties.${key}.deliverable`), due: asOf + due, person: entry.name, role: translate(`forms:lists.raciRoles.${role}`),
    };
  })));
  return rows.map((row, index) => ({ id: `D${String(index + 1).padStart(3, "0")}`, ...row }));
}
