/** Small labelled controls, all alike. */
import type { ReactNode } from "react";

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectFieldProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

export function SelectField<T extends string>({ name, label, value, choices, onChange }: SelectFieldProps<T>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} value={value} onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
    </label>
  );
}

export function Toggle({ pressed, onToggle, children, name }: { pressed: boolean; onToggle: () => void; children: ReactNode; name: string }) {
  return <button type="button" className="toggle" name={name} aria-pressed={pressed} onClick={onToggle}>{children}</button>;
}
