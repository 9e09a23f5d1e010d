// Loaded into a program before itself (`--import`): its clock shows what the file in KLUBBAT_TRIAL_SHIFT says, in ms beside the right time. What nobody
// sets (`performance.now`, `os.uptime`) stays as it is, as when somebody sets the clock of a machine.
import { readFileSync } from 'node:fs';

const file = process.env.KLUBBAT_TRIAL_SHIFT;
const Real = Date;
const EVERY_MS = 100;
let shift = 0;
let read = -Infinity;

function now() {
  if (file !== undefined && performance.now() - read > EVERY_MS) {
    read = performance.now();
    shift = Number(readFileSync(file, 'utf8'));
  }
  return Real.now() + shift;
}

globalThis.Date = class extends Real {
  constructor(...given) {
    super(...(given.length === 0 ? [now()] : given));
  }
  static now() {
    return now();
  }
};
