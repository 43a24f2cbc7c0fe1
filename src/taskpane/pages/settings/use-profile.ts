import { useCallback, useEffect, useState } from "react";
import type { Profile } from "../../../catalog/profile";
import { usePaneActions } from "../../actions/actions-context";
import { describeFailure, type Failure } from "../../model/failure";
import { readProfileText, storedProfile, textOfProfile } from "../../model/stored-profile";
import { useLanguage } from "../../hooks/language-context";
import { usePlatform } from "../../hooks/platform-context";

/** What the settings page shows of profiles. */
export interface ProfileControl {
  /** In force for new workbooks. */
  readonly stored: Profile | undefined;
  /** Read from a file, not in force before it is accepted. */
  readonly offered: Profile | undefined;
  readonly failure: Failure | undefined;
  /** This machine would not keep it: it holds for as long as the pane is open. */
  readonly unkept: boolean;
  /** Text of an export, and the name of its file. */
  readonly exported: { readonly text: string; readonly file: string } | undefined;
  readonly offer: (file: Blob) => Promise<void>;
  readonly accept: () => Promise<void>;
  readonly decline: () => void;
  readonly remove: () => void;
  readonly exportStored: () => Promise<void>;
  readonly exportWorkbook: () => Promise<void>;
}

export function useProfile(): ProfileControl {
  const platform = usePlatform();
  const actions = usePaneActions();
  const { language } = useLanguage();
  const [stored, setStored] = useState<Profile>();
  const [offered, setOffered] = useState<Profile>();
  const [failure, setFailure] = useState<Failure>();
  const [unkept, setUnkept] = useState(false);
  const [exported, setExported] = useState<ProfileControl["exported"]>();

  const attempt = useCallback(async (work: () => Promise<void>): Promise<void> => {
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(describeFailure(error));
    }
  }, []);

  useEffect(() => {
    storedProfile(platform).then(setStored, (error: unknown) => setFailure(describeFailure(error)));
  }, [platform]);

  const show = async (profile: Profile): Promise<void> => setExported({ text: await textOfProfile(profile), file: `${profile.name ?? "liaison"}.profile.json` });
  return {
    stored, offered, failure, unkept, exported,
    offer: (file) => attempt(async () => {
      setOffered(undefined);
      setOffered(await readProfileText(await file.text()));
    }),
    accept: () => attempt(async () => {
      if (offered === undefined) return;
      setUnkept(!platform.storeProfile(await textOfProfile(offered)));
      setStored(offered);
      setOffered(undefined);
    }),
    decline: () => {
      setOffered(undefined);
      setFailure(undefined);
    },
    remove: () => {
      platform.storeProfile(undefined);
      setStored(undefined);
      setFailure(undefined);
    },
    exportStored: () => attempt(async () => {
      if (stored !== undefined) await show(stored);
    }),
    // What a workbook does not tell (company, columns, kinds of requests) goes along from the profile in force.
    exportWorkbook: () => attempt(async () => {
      const found = await actions.exportProfile({ language });
      await show({ ...stored, ...found, lists: { ...stored?.lists, ...found.lists } });
    }),
  };
}
