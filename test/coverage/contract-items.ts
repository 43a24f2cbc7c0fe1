/** Which items of the contract with Excel are proved by which tests, and which positions of the host's switches. */
import type { ContractItem } from "../contract/items";
import type { WrittenTest } from "./test-titles";

/** Items stand at the start of a title, or after a semicolon: `H75 the lower number wins; H76 stopIfTrue stops the rest`. */
export function itemsNamed(title: string): readonly string[] {
  return [...title.matchAll(/(?:^|; )((?:(?:[A-L]\d{1,3}|M) )+|(?:[A-L]\d{1,3}|M)$)/g)].flatMap(([, ids = ""]) => ids.trim().split(" "));
}

interface ItemProof {
  readonly id: string;
  readonly item: ContractItem;
  readonly tests: readonly WrittenTest[];
}

interface ContractProof {
  readonly items: readonly ItemProof[];
  readonly faults: readonly string[];
}

export function proofOf(items: Readonly<Record<string, ContractItem>>, tests: readonly WrittenTest[]): ContractProof {
  const proofs = Object.entries(items).map(([id, item]): ItemProof => ({ id, item, tests: tests.filter(({ titles }) => titles.some((title) => itemsNamed(title).includes(id))) }));
  const unproved = proofs.filter(({ item, tests: own }) => own.length === 0 && item.notHere === undefined).map(({ id, item }) => `${id} (${item.says}) has neither a test nor a reason why it cannot have one`);
  const unknown = tests.flatMap(({ titles, file }) => titles.flatMap(itemsNamed).filter((id) => !(id in items)).map((id) => `${id} is no item, but ${file} has a test of it`));
  return { items: proofs, faults: [...unproved, ...new Set(unknown)] };
}

interface SwitchProof {
  readonly name: string;
  readonly position: string;
  readonly tests: readonly WrittenTest[];
}

/** Tests that set the switch and name the position. */
export function switchProofs(positions: Readonly<Record<string, Readonly<Record<string, unknown>>>>, tests: readonly WrittenTest[]): readonly SwitchProof[] {
  return Object.entries(positions).flatMap(([name, values]) => Object.keys(values).map((position): SwitchProof => ({
    name, position, tests: tests.filter(({ switches, literals }) => switches.includes(name) && literals.has(position)),
  })));
}

export function contractSummary({ items }: ContractProof, switches: readonly SwitchProof[]): string {
  const proved = items.filter(({ tests }) => tests.length > 0);
  const absent = items.filter(({ tests }) => tests.length === 0);
  const tests = new Set(proved.flatMap((proof) => proof.tests));
  const names = [...new Set(switches.map(({ name }) => name))];
  return [
    `Contract with Excel: ${proved.length} of ${items.length} items proved by ${tests.size} tests, ${absent.length} out of reach`,
    ...proved.filter(({ item }) => item.notHere !== undefined).map(({ id, item }) => `  ${id} in part: ${item.notHere ?? ""}`),
    ...absent.map(({ id, item }) => `  ${id} out of reach: ${item.notHere ?? "WITHOUT A REASON"}`),
    `Switches: ${names.length} with ${switches.length} positions`,
    ...names.map((name) => `  ${name.padEnd(22)} ${switches.filter((proof) => proof.name === name).map((proof) => `${proof.position} (${proof.tests.length === 0 ? "UNTESTED" : proof.tests.length})`).join(", ")}`),
  ].join("\n");
}
