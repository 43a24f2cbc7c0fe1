import { codeOnly } from "../../rules/expr/code-only";
import type { Expr } from "../../rules/expr/expr";
import { isError } from "../../rules/expr/value";

/** A number, and a number with what it counts: `10万`, `15 %`, `30 days`. */
const number = /[\d０-９]|[一二三四五六七八九十百千万亿]+[个人次万元%％天]/u;
const withUnit = /[\d０-９][\d０-９,，.．]*\s*[%％‰\p{Script=Han}a-z]|[一二三四五六七八九十百千万亿]+[个人次万元%％天]|[¥￥$€£]\s*\d/iu;
/** By when, said in words. */
const deadline = /\d{4}[-/.年]\s*\d{1,2}|\d{1,2}\s*月|[\d０-９一二三四五六七八九十]+\s*(?:天|日|周|个月|季度)|(?:年底|月底|季末|之前|以前)|\b\d+[ -]*(?:days?|weeks?|months?|quarters?)\b|\b(?:by|before|until|within)\b/iu;

/**
 * A goal that names a number and still cannot be measured: the number counts nothing, or nobody says by when (P1: 时限 + 指标 + 数值). One without any number
 * is told by a check of its own.
 */
export const halfMeasured: Expr<boolean> = codeOnly<boolean>((scope) => {
  const reads = ["background", "standard", "outcome"].map((key) => scope.value(key));
  const wantedBy = scope.value("wantedBy");
  return (row) => {
    const texts = reads.map((read) => read(row)).map((value) => (isError(value) ? "" : String(value)));
    if (!texts.some((text) => number.test(text))) return false;
    return !texts.some((text) => withUnit.test(text)) || (wantedBy(row) === "" && !texts.some((text) => deadline.test(text)));
  };
});
