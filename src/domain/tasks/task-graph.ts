import { textKey } from "../text/text-key";

/** A predecessor cell in parts. Lag is kept as typed: only project software can say in which calendar it counts. */
export interface PredecessorLink {
  readonly id: string;
  readonly type: "FS" | "SS" | "FF" | "SF";
  /** `+3d`, `-2 天`, or empty. */
  readonly lag: string;
}

const nothing = new Set(["", "无", "none", "n/a", "na", "nil", "-", "--", "—", "——", "/", "\\"]);
const linkSuffix = /^(.*[\d\p{L}])\s*(FS|SS|FF|SF)\s*([+-]\s*\d+(?:\.\d+)?\s*[\p{L}%]*)?$/iu;
const spacedLink = /(\d)\s*(FS|SS|FF|SF)(?:\s*([+-])\s*(\d+(?:\.\d+)?)\s*(个工作日|工作日|天|日|周|小时|days?|weeks?|wks?|hours?|hrs?|mo(?:nth)?s?|[dwh])?)?(?![\p{L}\d])/giu;

/** `T012`, `12`: one id with nothing to take apart, as most cells have it. */
const singleId = /^[A-Za-z]*\d+$/;

function isLinkType(text: string): text is PredecessorLink["type"] {
  return text === "FS" || text === "SS" || text === "FF" || text === "SF";
}

function readLink(text: string): PredecessorLink {
  const [, id, typed = "", lag = ""] = linkSuffix.exec(text) ?? [];
  const type = typed.toUpperCase();
  // `OFFS` or `T-FF` is an id that happens to end so; a link's suffix follows a number.
  return id !== undefined && /\d\s*$/u.test(id) && isLinkType(type)
    ? { id: id.trim(), type, lag: lag.replace(/\s+/gu, "") }
    : { id: text, type: "FS", lag: "" };
}

/**
 * The links in a predecessor cell: ids joined by `、 , ，; ；` or line breaks, or by spaces where every word has a digit; `2FS+3d` is
 * id 2 with its link. A slash divides only where `isKnown` says that the parts are ids and the whole is not: `3.1.3/4` stays one id,
 * to be reported as unresolved rather than guessed at.
 */
export function readPredecessors(text: string, isKnown: (id: string) => boolean = () => false): PredecessorLink[] {
  if (singleId.test(text)) return [{ id: text, type: "FS", lag: "" }];
  const joined = text.replace(spacedLink, "$1$2$3$4$5");
  return joined
    .split(/[、,，;；\r\n\t]+/u)
    .flatMap((part) => {
      const words = part.trim().split(/\s+/u);
      return words.every((word) => /\d/u.test(word)) ? words : [part.trim()];
    })
    .flatMap((part) => {
      const pieces = part.split(/[/／]/u).map((piece) => piece.trim());
      return pieces.length > 1 && !isKnown(part) && pieces.every((piece) => isKnown(readLink(piece).id)) ? pieces : [part];
    })
    .filter((part) => !nothing.has(textKey(part)))
    .map(readLink);
}

/** The ids in a predecessor cell, in the order typed; see `readPredecessors`. */
export function splitIds(text: string, isKnown?: (id: string) => boolean): string[] {
  return readPredecessors(text, isKnown).map((link) => link.id);
}

/** Task id → ids of its predecessors. Ids are compared by `textKey`; the first spelling is the one reported. */
export type TaskEdges = ReadonlyMap<string, readonly string[]>;

export interface MissingPredecessor {
  readonly id: string;
  readonly missing: string;
}

/** Predecessors that are no task, in the order of the tasks; each once per task. The tasks are those that have edges, unless more are known. */
export function missingPredecessors(edges: TaskEdges, isKnown = knownIn(edges)): MissingPredecessor[] {
  return [...edges].flatMap(([id, predecessors]) => {
    const seen = new Set<string>();
    return predecessors.flatMap((missing) => {
      if (isKnown(missing)) return [];
      const key = textKey(missing);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ id, missing }];
    });
  });
}

function knownIn(edges: TaskEdges): (id: string) => boolean {
  const known = new Set([...edges.keys()].map(textKey));
  return (id) => known.has(textKey(id));
}
