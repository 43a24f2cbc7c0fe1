import { useCallback, useState } from "react";
import { emptyDraft, missingFields, type DraftField, type ProjectDraft } from "./project-draft";

export interface ProjectForm {
  readonly draft: ProjectDraft;
  readonly change: (part: Partial<ProjectDraft>) => void;
  /** Fields to complain about: none before the first attempt to send. */
  readonly complaints: readonly DraftField[];
  /** The first field that is missing, or undefined when the form can go. */
  readonly trySend: () => DraftField | undefined;
}

export function useProjectForm(): ProjectForm {
  const [draft, setDraft] = useState<ProjectDraft>(emptyDraft);
  const [tried, setTried] = useState(false);
  const change = useCallback((part: Partial<ProjectDraft>) => setDraft((now) => ({ ...now, ...part })), []);
  const trySend = (): DraftField | undefined => {
    setTried(true);
    return missingFields(draft)[0];
  };
  return { draft, change, complaints: tried ? missingFields(draft) : [], trySend };
}
