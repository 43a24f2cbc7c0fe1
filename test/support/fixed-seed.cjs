// The same cases on every run, so that a red build is somebody's change and not the dice; SEED=… throws them anew.
require("fast-check").configureGlobal({ seed: Number(process.env.SEED ?? 20260214) });
