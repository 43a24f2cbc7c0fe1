import { Field, Input } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isComposing } from "../../hooks/composing";

export interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Esc empties it, as search fields do everywhere. */
export function SearchField({ value, onChange }: SearchFieldProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Field label={t("findings-page.search")} size="small">
      <Input
        type="text"
        inputMode="search"
        contentBefore={<Search16Regular />}
        value={value}
        input={{ style: { minWidth: 0 } }}
        style={{ minWidth: 0 }}
        onChange={(_event, data) => onChange(data.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || value === "" || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          onChange("");
        }}
      />
    </Field>
  );
}
