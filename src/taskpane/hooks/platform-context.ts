import { createContext, useContext } from "react";
import type { PanePlatform } from "../platform";

export const PlatformContext = createContext<PanePlatform | undefined>(undefined);

export function usePlatform(): PanePlatform {
  const platform = useContext(PlatformContext);
  if (platform === undefined) throw new Error("The pane was rendered without its platform.");
  return platform;
}
