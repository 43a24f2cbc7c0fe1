/** Copies a text and says for a moment that it did. */
import { useEffect, useState } from "react";
import type { TextKey, Texts } from "../texts";

const saidMs = 1500;

export function CopyButton({ name, label, text, content }: { name: string; label: string; text: Texts; content: () => string }) {
  const [said, setSaid] = useState<Extract<TextKey, "copied" | "copyFailed">>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), saidMs);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = (): void => void navigator.clipboard.writeText(content()).then(() => setSaid("copied"), () => setSaid("copyFailed"));
  return (
    <>
      <button type="button" className="plain" name={name} onClick={copy}>{label}</button>
      <span className="said" role="status">{said === undefined ? "" : text(said)}</span>
    </>
  );
}
