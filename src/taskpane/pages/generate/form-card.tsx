import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FormChoice } from "../../../actions/generate/form-choices";
import { palette } from "../../theme/palette";
import { FormSketch } from "./form-sketch";

const useStyles = makeStyles({
  card: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: palette.card, cursor: "pointer", ":hover": { border: `1px solid ${tokens.colorNeutralStroke1Hover}` } },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}` },
  words: { display: "flex", flexDirection: "column", minWidth: 0, paddingTop: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  sentence: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

export interface FormCardProps {
  readonly choice: FormChoice;
  readonly chosen: boolean;
  readonly onToggle: (key: string) => void;
}

/** One form to tick: the whole card is its label. Templates come with a picture. */
export function FormCard({ choice: { key, template, sketch }, chosen, onToggle }: FormCardProps): ReactNode {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [box, about] = [useId(), useId()];
  const sentence = i18n.exists(`forms:choice.${key}.sentence`) ? t(`forms:choice.${key}.sentence`) : "";
  return (
    <label htmlFor={box} className={mergeClasses(styles.card, chosen && styles.chosen)}>
      <Checkbox id={box} checked={chosen} aria-describedby={about} aria-label={t(`forms:choice.${key}.name`)} onChange={() => onToggle(key)} />
      <span className={styles.words}>
        <span className={styles.name}>{t(`forms:choice.${key}.name`)}</span>
        {sentence !== "" && <span id={about} className={styles.sentence}>{sentence}</span>}
      </span>
      {template && <FormSketch sketch={sketch} />}
    </label>
  );
}
