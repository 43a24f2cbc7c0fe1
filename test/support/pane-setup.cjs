// Fluent UI measures with ResizeObserver, which jsdom lacks.
class ResizeObserver { observe() {} unobserve() {} disconnect() {} }
globalThis.ResizeObserver ??= ResizeObserver;
