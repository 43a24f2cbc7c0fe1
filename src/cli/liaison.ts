import { readFileSync } from "node:fs";
import { LiaisonError } from "../domain/liaison-error";
import { readProfile } from "../forms/profile-file";
import { translator } from "../locales/translate";
import { readArguments, UsageError, type CliRequest } from "./arguments";
import { bookLanguage } from "./book-language";
import { tellFileError } from "./file-error";
import { answer, hint } from "./help-text";
import { formsText, listForms } from "./list-forms";
import { resultText } from "./print-result";

/** Exit codes: 0 clean, 1 findings, 2 error. */
async function main(words: readonly string[]): Promise<number> {
  const call = readArguments(words, process.env["LANG"]?.replace("_", "-"));
  if ("asks" in call) {
    console.log(answer(call));
    return 0;
  }
  let request = call;
  try {
    request = inItsLanguage(call);
    const { action } = request;
    if (action === "forms") {
      const own = request.profile === undefined ? [] : readProfile(readFileSync(request.profile, "utf8")).forms;
      console.log(request.json ? JSON.stringify(listForms(request.language, own), undefined, 2) : formsText(request.language, own));
      return 0;
    }
    // The embedded Excel is loaded by what needs it: help and lists answer without it.
    if (action === "script") {
      const { runScript } = await import("./run-script");
      return await runScript(request, (line) => console.log(line), (line) => console.error(line));
    }
    const { runOnFile } = await import("./run-on-file");
    const answered = await runOnFile({ ...request, action });
    console.log(request.json ? JSON.stringify(answered.json, undefined, 2) : resultText(answered, request.language));
    return answered.result.findings.length > 0 ? 1 : 0;
  } catch (error) {
    return refuse(error, request);
  }
}

/** Where the call names no language, the workbook's own is spoken. */
function inItsLanguage(request: CliRequest): CliRequest {
  if (request.languageNamed || request.input === undefined) return request;
  return { ...request, language: bookLanguage(readFileSync(request.input)) ?? request.language };
}

/** Errors that a person can do something about are told in words; anything else is a fault of ours and keeps its stack. */
function refuse(error: unknown, request: CliRequest): number {
  const told = tell(error, request);
  if (told === undefined) throw error;
  if (request.json) console.log(JSON.stringify({ action: request.action, error: told }, undefined, 2));
  console.error(`${told.code}: ${told.message}`);
  return 2;
}

function tell(error: unknown, { language }: CliRequest): { readonly code: string; readonly message: string } | undefined {
  if (error instanceof LiaisonError) {
    const translate = translator(language);
    const parts = error.code === "bad-profile" ? ["what", `why.${error.values["reason"] ?? ""}`, "todo"] : ["what", "todo"];
    const text = parts.map((part) => translate(`errors:${error.code}.${part}`, error.values)).join(" ");
    const places = ["sheet", "cells", "columns", "place"].flatMap((key) => error.values[key] ?? []);
    const place = places.filter((part) => part !== "").join(" · ");
    return { code: error.code, message: place === "" ? text : `${text} (${place})` };
  }
  return tellFileError(error, language);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
    // jsdom and the engine keep timers; everything has been written by now.
    process.stdout.write("", () => process.exit(code));
  },
  (error: unknown) => {
    console.error(error instanceof UsageError ? `${error.message}\n\n${hint(error.action, error.language)}` : error);
    process.exit(2);
  },
);
