// A browser on a busy machine is slow, not wrong: see browser.ts.
jest.setTimeout(400_000);
