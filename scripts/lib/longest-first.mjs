import sequencer from '@jest/test-sequencer';

const Sequencer = sequencer.default ?? sequencer;

/** Looks at every page at every width: begun last, it would run on alone for minutes when all others are done. */
const LONGEST = /[\\/]e2e[\\/]pages[\\/]every-page\.test\.ts$/;

/** The order of Jest (the longest first, as far as it knows), with what is known to take longest before it all. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isLongest = ({ path }) => LONGEST.test(path);
    return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))];
  }
}
