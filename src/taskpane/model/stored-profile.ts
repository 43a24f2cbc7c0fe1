import type { Profile } from "../../catalog/profile";
import type { GenerateRequest } from "../actions/pane-actions";
import type { PanePlatform } from "../platform";

/** Fetched when a profile is first needed: the schema is not part of the pane's first view. */
const profileFile = () => import("../../forms/profile-file");

/** @throws LiaisonError `bad-profile` */
export async function readProfileText(text: string): Promise<Profile> {
  return (await profileFile()).readProfile(text);
}

export async function textOfProfile(profile: Profile): Promise<string> {
  return (await profileFile()).profileText(profile);
}

/** The profile kept on this machine. A stored text that is no longer understood is an error, never passed over in silence. */
export async function storedProfile(platform: PanePlatform): Promise<Profile | undefined> {
  const text = platform.storedProfile();
  return text === undefined ? undefined : readProfileText(text);
}

export async function underProfile(request: GenerateRequest, platform: PanePlatform): Promise<GenerateRequest> {
  const profile = await storedProfile(platform);
  return profile === undefined ? request : { ...request, profile };
}
