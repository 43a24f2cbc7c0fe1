import { createContext, useContext } from "react";

/** Says a sentence to people who listen instead of looking; politely, after what is being read. */
export type Announce = (sentence: string) => void;

export const AnnouncerContext = createContext<Announce>(() => undefined);

export const useAnnounce = (): Announce => useContext(AnnouncerContext);
