import { useLayoutEffect, useState, type RefObject } from "react";

/** Pixels between the top of the scrolled content and the element; changes when a banner comes or a card above opens. */
export function useOffsetTop(element: RefObject<HTMLElement | null>, scrollArea: RefObject<HTMLElement | null> | undefined): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setTop(element.current?.offsetTop ?? 0);
    measure();
    const content = scrollArea?.current?.firstElementChild;
    if (content === null || content === undefined) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(content);
    return () => observer.disconnect();
  }, [element, scrollArea]);
  return top;
}
