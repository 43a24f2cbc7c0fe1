import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languages } from "../../../domain/language";
import { useLanguage } from "../../hooks/language-context";

/** Each language is named in itself, so that whoever reads only that one finds it. */
export function LanguageField(): ReactNode {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  return (
    <Field label={t("settings.language")} hint={t("settings.language-hint")}>
      <Select value={language} onChange={(_event, { value }) => choose(languages.find((candidate) => candidate === value) ?? language)}>
        {languages.map((candidate) => <option key={candidate} value={candidate} lang={candidate}>{t(`language.${candidate}`)}</option>)}
      </Select>
    </Field>
  );
}
