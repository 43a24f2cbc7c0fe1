/** File name, file commands, and how the simulated Office is set up. */
import { useRef } from "react";
import type { OfficeLocale } from "../../client/office-context";
import type { PageTheme, Preferences } from "../preferences";
import type { Texts } from "../texts";
import { SelectField } from "./fields";

interface TitleBarProps {
  readonly text: Texts;
  readonly fileName: string;
  readonly preferences: Preferences;
  readonly onChange: (patch: Partial<Preferences>) => void;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

export function TitleBar({ text, fileName, preferences, onChange, onNew, onOpen, onSave }: TitleBarProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className="title-bar">
      <svg className="mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path fill="currentColor" d="M3 2h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zm1 5v3h4V7zm6 0v3h6V7zm-6 5v4h4v-4zm6 0v4h6v-4z" /></svg>
      <nav aria-label={text("file")}>
        <button type="button" name="new" onClick={onNew}>{text("newBook")}</button>
        <button type="button" name="open" onClick={() => picker.current?.click()}>{text("open")}</button>
        <button type="button" name="save" onClick={onSave}>{text("save")}</button>
      </nav>
      <input ref={picker} type="file" name="file" accept=".xlsx" hidden aria-label={text("open")} onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = "";
        if (file) onOpen(file);
      }} />
      <h1><span className="file-name">{fileName}</span> <span className="product">{text("product")} · {text("subtitle")}</span></h1>
      <SelectField<OfficeLocale> name="language" label={text("language")} value={preferences.locale} onChange={(locale) => onChange({ locale })} choices={[{ value: "zh-CN", label: "中文(简体)" }, { value: "en-US", label: "English" }]} />
      <SelectField<PageTheme> name="theme" label={text("theme")} value={preferences.theme} onChange={(theme) => onChange({ theme })} choices={[{ value: "light", label: text("light") }, { value: "dark", label: text("dark") }, { value: "contrast", label: text("contrast") }]} />
    </header>
  );
}
