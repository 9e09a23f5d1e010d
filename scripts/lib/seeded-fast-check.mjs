import fc from '../../node_modules/fast-check/lib/fast-check.js';

/** One seed, so that a test passes or fails for what the code does and not by the day's luck. */
const SEED = 20_260_301;

// `npm run trial -- properties` gives others
fc.configureGlobal({ seed: Number(process.env.KLUBBAT_TEST_SEED ?? SEED) });

export * from '../../node_modules/fast-check/lib/fast-check.js';
export default fc;
