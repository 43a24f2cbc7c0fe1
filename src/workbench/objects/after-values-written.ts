/** What Excel does by itself once cells have been written: the place where tables grow. */
import type { Call } from "../protocol/call";
import type { RangeState } from "./object-types";

type Follower = (call: Call, written: RangeState) => void;

const followers: Follower[] = [];

/** Registers an automatism, once per process. */
export function onValuesWritten(follower: Follower): void {
  followers.push(follower);
}

export function afterValuesWritten(call: Call, written: RangeState): void {
  for (const follower of followers) follower(call, written);
}
