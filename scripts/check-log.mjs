import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/*
 * Checks a log that was taken out as NDJSON, without the program and without a database: node scripts/check-log.mjs logg.ndjson
 * Each line must follow from the one before it, and its hash must be of its text (docs/evidence-log.md).
 */

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('Ange filen: node scripts/check-log.mjs logg.ndjson\n');
  process.exit(2);
}

let before;
let links = 0;
let withheld = 0;
const faults = [];
for await (const line of createInterface({ input: createReadStream(file) })) {
  const { sequence, previous, hash, text } = JSON.parse(line);
  links += 1;
  if (before !== undefined && sequence !== before.sequence + 1) {
    faults.push(`länk ${before.sequence + 1} till ${sequence - 1} saknas`);
  } else if (before !== undefined && previous !== before.hash) {
    faults.push(`länk ${sequence} följer inte av den före`);
  }
  if (text === null) {
    withheld += 1;
  } else {
    const [, , ownPlace, ownPrevious] = JSON.parse(text);
    const isIts = ownPlace === sequence && ownPrevious === previous;
    if (!isIts || createHash('sha256').update(text).digest('hex') !== hash) {
      faults.push(`länk ${sequence} är inte det som kedjades`);
    }
  }
  before = { sequence, hash };
}

for (const fault of faults) {
  process.stdout.write(`${fault}\n`);
}
const end = before === undefined ? '' : ` Sista länken: ${before.sequence} ${before.hash}`;
process.stdout.write(
  `${links} länkar, ${withheld} utan text, ${faults.length === 0 ? 'kedjan håller' : 'kedjan är bruten'}.${end}\n`,
);
process.exit(faults.length === 0 ? 0 : 1);
