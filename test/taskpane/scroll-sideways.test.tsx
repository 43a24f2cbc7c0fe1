import { act, render, screen } from "@testing-library/react";
import { Card } from "../../src/taskpane/components/card";
import { ScrollSideways } from "../../src/taskpane/components/scroll-sideways";

test("a table wider than its card can be scrolled by keyboard, and is no second landmark of the card's name", () => {
  let measure: () => void = () => undefined;
  jest.spyOn(globalThis, "ResizeObserver").mockImplementation((callback) => {
    measure = () => callback([], {} as ResizeObserver);
    return { observe: () => undefined, unobserve: () => undefined, disconnect: () => undefined };
  });
  Object.defineProperty(HTMLElement.prototype, "scrollWidth", { configurable: true, get: () => 900 });
  render(<Card title="RACI matrix"><ScrollSideways label="RACI matrix"><table /></ScrollSideways></Card>);
  act(() => measure());
  expect(screen.getByRole("group", { name: "RACI matrix" }).tabIndex).toBe(0);
  expect(screen.getAllByRole("region", { name: "RACI matrix" })).toHaveLength(1);
});
