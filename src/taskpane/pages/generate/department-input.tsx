import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss12Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../../hooks/announcer";
import { isComposing } from "../../hooks/composing";
import { addDepartments } from "./project-draft";

const useStyles = makeStyles({
  // Fluent takes the red away while the field has the focus, which is when it is to be put right.
  invalid: {
    ":focus-within": { borderTopColor: tokens.colorPaletteRedBorder2, borderRightColor: tokens.colorPaletteRedBorder2, borderBottomColor: tokens.colorPaletteRedBorder2, borderLeftColor: tokens.colorPaletteRedBorder2 },
    "::after": { borderBottomColor: tokens.colorPaletteRedBorder2 },
  },
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
  tag: { display: "flex", alignItems: "center", minWidth: 0, backgroundColor: tokens.colorNeutralBackground3, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, paddingLeft: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere" },
  remove: { display: "flex", alignItems: "center", justifyContent: "center", width: "28px", height: "26px", border: "none", borderRadius: tokens.borderRadiusMedium, backgroundColor: "transparent", color: tokens.colorNeutralForeground2, cursor: "pointer", ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3Hover }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" } },
});

export interface DepartmentInputProps {
  readonly departments: readonly string[];
  readonly onChange: (departments: readonly string[]) => void;
  readonly complaint: string | undefined;
}

/** Names as tags: Enter, a comma or leaving the field adds what was typed; Backspace in the empty field takes the last away. */
export function DepartmentInput({ departments, onChange, complaint }: DepartmentInputProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [typed, setTyped] = useState("");

  const add = (text: string): void => {
    if (text.trim() !== "") onChange(addDepartments(departments, text));
    setTyped("");
  };
  const remove = (name: string): void => {
    onChange(departments.filter((other) => other !== name));
    announce(t("form.removed", { name }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter also confirms a Chinese input method's suggestion; that one is not ours.
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter" && typed.trim() !== "") {
      event.preventDefault();
      add(typed);
    } else if (event.key === "Backspace" && typed === "") {
      const lastName = departments.at(-1);
      if (lastName !== undefined) remove(lastName);
    }
  };

  return (
    <div>
      <Field label={t("form.departments")} hint={t("form.departments-hint")} {...(complaint === undefined ? {} : { validationMessage: complaint })}>
        <Input
          name="departments"
          className={complaint === undefined ? "" : styles.invalid}
          value={typed}
          onChange={({ nativeEvent }, { value }) => {
            const whole = !(nativeEvent instanceof InputEvent && nativeEvent.isComposing);
            if (whole && /[,，、;；]$/.test(value)) add(value);
            else setTyped(value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
      </Field>
      {departments.length > 0 && (
        <ul className={styles.tags} aria-label={t("form.departments")}>
          {departments.map((name) => (
            <li key={name} className={styles.tag}>
              <span className={styles.name}>{name}</span>
              <button type="button" className={styles.remove} aria-label={t("form.remove", { name })} onClick={() => remove(name)}><Dismiss12Regular /></button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
