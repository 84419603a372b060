// Properties are tried on other values in each run. A failure prints its seed and path, and CHARTER_SEED=<seed> tries
// the same values again.
if (process.env.CHARTER_SEED) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: Number(process.env.CHARTER_SEED) });
}
