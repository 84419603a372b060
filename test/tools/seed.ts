// Property tests use new values in each run. A failure prints its seed and path; CHARTER_SEED=<seed> repeats the same
// values.
if (process.env.CHARTER_SEED) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: Number(process.env.CHARTER_SEED) });
}
