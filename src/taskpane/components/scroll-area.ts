import { createContext, type RefObject } from "react";

/** The element that scrolls the page; long lists draw only what is in its view. */
export const ScrollAreaContext = createContext<RefObject<HTMLElement | null> | undefined>(undefined);
