import { readFileSync } from "node:fs";
import type { GenerateReport } from "../../actions/action";
import { generate as generateForms } from "../../actions/generate/generate";
import { proposedForms } from "../../actions/generate/proposed-forms";
import type { OwnForm } from "../../catalog/own-form";
import type { Language } from "../../domain/language";
import { demoProject } from "../../forms/demo-project";
import { readProfile } from "../../forms/profile-file";
import { formsWith } from "../../forms/registry";
import type { CliRequest } from "../arguments";
import { dayOf, type Call, type Outcome } from "../outcome";
import { readProjectFile } from "../project-file";

/** Makes the forms that are asked for, in a new workbook or in the one given; a profile's language counts where the call names none. */
export async function generate({ request, environment }: Call): Promise<Outcome> {
  const profile = request.profile === undefined ? undefined : readProfile(readFileSync(request.profile, "utf8"));
  const language = request.languageNamed ? request.language : (profile?.language ?? request.language);
  const today = environment.today();
  const forms = formsAskedFor(request, profile?.forms);
  const generated = await generateForms({ ...environment, language }, {
    ...newProject(request, language, today, profile?.forms), ...dayOf(request),
    ...(forms !== undefined && { forms }), ...(profile !== undefined && { profile }),
  });
  return { asOf: today, json: { generated }, lines: generatedLines(generated) };
}

function formsAskedFor({ forms, scenario }: CliRequest, own: readonly OwnForm[] | undefined): readonly string[] | undefined {
  const named = forms?.includes("all") === true ? formsWith(own).map(({ key }) => key) : forms;
  return scenario === undefined ? named : [...new Set([...proposedForms(scenario), ...(named ?? [])])];
}

function newProject(
  { project }: CliRequest, language: Language, today: number, own: readonly OwnForm[] | undefined,
): ReturnType<typeof readProjectFile> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return project === undefined ? demoProject(language, today, timeZone) : readProjectFile(readFileSync(project, "utf8"), timeZone, own);
}

const generatedLines = ({ created, kept, renamed }: GenerateReport): readonly string[] => [
  ...(created.length === 0 ? [] : [`+ ${created.join(", ")}`]), ...kept.map((name) => `= ${name}`),
  ...renamed.map(({ wanted, given }) => `! ${wanted} → ${given}`),
];
