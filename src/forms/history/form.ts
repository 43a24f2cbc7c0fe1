import { fingerprint } from "../../domain/text/fingerprint";
import type { Filling, Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { judgeHistory } from "./judge";
import { beginMarks, loadMarks } from "./marks";
import { historyRegister, historyRules } from "./register";

/** What no other workbook has: where the history joins one that stands, nothing is known of its project. */
const printOf = ({ project, people, asOf }: Filling): string =>
  fingerprint(JSON.stringify([project, people, asOf ?? "", ...(project.name === "" ? [Math.random()] : [])]));

/** 变更历史: chosen by whoever wants to know what changed from week to week. Refresh adds to it, and nobody types in it. */
export const form: Form = {
  key: "history", since: 3, phase: "run", order: 485, guides: [],
  sheets: [{
    key: "history", register: historyRegister, since: 3,
    build: (build, filling) => beginMarks((name, formula) => build.define(name, formula, false), printOf(filling)),
  }],
  limits: limitsOf(historyRules),
  load: loadMarks,
  judge: judgeHistory,
};
