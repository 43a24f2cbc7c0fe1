/** What jest gives its test files, for tests that run in this process. */
import { expect } from "expect";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from "jest-circus";

const standInTimeZone = (zone: string): void => { process.env["TZ"] = zone; };

Object.assign(globalThis, { standInTimeZone, afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test });
