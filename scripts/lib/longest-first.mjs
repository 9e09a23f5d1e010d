import sequencer from '@jest/test-sequencer';

const Sequencer = sequencer.default ?? sequencer;

/** Those that go through the whole program in the browser: begun last, one would run on alone when all others are done. */
const LONGEST = /[\\/]e2e[\\/](pages[\\/]every-page|journey|keyboard-journey|every-address)\.test\.ts$/;

/** The order of Jest (the longest first, as far as it knows), with what is known to take longest before it all. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isLongest = ({ path }) => LONGEST.test(path);
    return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))];
  }
}
