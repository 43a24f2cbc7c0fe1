// What Fluent UI and the virtual list ask of a browser and jsdom lacks: observers, sizes, scrolling.
class ResizeObserver { observe() {} unobserve() {} disconnect() {} }
globalThis.ResizeObserver ??= ResizeObserver;

/** A pane of 320 × 600 with items of about the height that they have in Chromium. */
const size = (element, pane, other) => (element.tagName === "MAIN" ? pane : other);
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { configurable: true, get() { return 320; } },
  offsetHeight: { configurable: true, get() { return size(this, 600, 112); } },
  // The bar has room for all of its pages: what it hides where it has not is seen in Chromium.
  clientWidth: { configurable: true, get() { return this.tagName === "NAV" ? 4000 : 320; } },
  clientHeight: { configurable: true, get() { return size(this, 600, 112); } },
  scrollHeight: { configurable: true, get() { return size(this, 10_000_000, 112); } },
});
Element.prototype.scrollIntoView = function scrollIntoView() {};
Element.prototype.scrollTo = function scrollTo(options) {
  const top = Math.max(0, options.top ?? 0);
  if (top === this.scrollTop) return;
  this.scrollTop = top;
  this.dispatchEvent(new Event("scroll"));
};
// Every web view has these; jsdom has not.
const { TextEncoder } = require("node:util");
globalThis.TextEncoder ??= TextEncoder;
Blob.prototype.text ??= function text() {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsText(this);
  });
};
