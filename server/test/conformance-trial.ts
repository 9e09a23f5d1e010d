import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { usualLayout, type BoardLayout } from '@klubbat/shared/contracts/board-layout';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { lookOf, usualTemplate } from '@klubbat/shared/rules/document-template';
import { offers } from '@klubbat/shared/rules/document-rules';
import { documentKinds } from '@klubbat/shared/vocabulary/document-kinds';
import * as words from '@klubbat/shared/vocabulary/meeting-words';
import { typefaces } from '@klubbat/shared/vocabulary/template-words';
import { type BoundFile, readyFile } from '../src/documents/bound-file.js';
import { composeDocument } from '../src/documents/compose-document.js';
import { renderPdf } from '../src/documents/render-pdf.js';
import { conformanceFaults } from './conformance.js';
import { anyMeetingFile } from './meeting-file-arbitrary.js';
import { hasTool, withTool } from './pdf-text.js';
import { anyAppendix } from './random-appendices.js';
import { REFERENCE, richProtocol } from './rich-protocol.js';

/*
 * `npm run trial -- conformance [documents] [appendices] [seed]`: many random documents of every kind, layout and
 * template, and many random appendices behind one, each held to both standards, and to qpdf where it is installed. What
 * breaks one is kept in a folder that is named, with the seed that makes it again.
 */

const layout: fc.Arbitrary<BoardLayout> = fc.record({
  pagePerItem: fc.boolean(),
  decisionPlace: fc.constantFrom(...words.decisionPlaces),
  pointStyle: fc.constantFrom(...words.pointStyles),
  headingStyle: fc.constantFrom(...words.headingStyles),
  attendancePlace: fc.constantFrom(...words.attendancePlaces),
  attendanceGrouping: fc.constantFrom(...words.attendanceGroupings),
  attendanceColumns: fc.subarray([...words.attendanceColumns]),
  contentsList: fc.boolean(),
  noticeBlock: fc.boolean(),
  keptAt: fc.constantFrom(null, 'Kommunhuset'),
});

const look = fc
  .record({
    typeface: fc.constantFrom(...typefaces),
    accent: fc.constantFrom(null, '#0b4f3a'),
    accentOn: fc.constantFrom('lines' as const, 'headings' as const),
    pageAt: fc.constantFrom('foot' as const, 'right' as const),
    footText: fc.constantFrom(null, 'Ängsholms kommun, 123 45 Ängsholm'),
  })
  .map((template) => lookOf({ ...usualTemplate, ...template }, undefined));

const [documents = '100', appendices = '300', seed = String(Math.floor(Math.random() * 1e9))] =
  process.argv.slice(2);
const folder = join(tmpdir(), `klubbat-conformance-${seed}`);
const say = (line: string) => void process.stdout.write(`${line}\n`);
const usesQpdf = await hasTool('qpdf');
const counted = { checked: 0, broken: 0, bound: 0, kept: 0 };

async function hold(what: string, content: ProtocolContent, files: readonly BoundFile[]): Promise<void> {
  counted.checked++;
  const found: string[] = [];
  try {
    const bytes = await renderPdf(content, files);
    found.push(...(await conformanceFaults(bytes)));
    if (usesQpdf) {
      const said = await withTool(bytes, 'qpdf', ['--check', 'FILE']).catch((error: unknown) =>
        String(error),
      );
      found.push(...(said.includes('No syntax or stream encoding errors') ? [] : [`qpdf: ${said}`]));
    }
    if (found.length > 0) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${what}.pdf`), bytes);
    }
  } catch (error) {
    found.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  if (found.length > 0) {
    counted.broken++;
    await mkdir(folder, { recursive: true });
    for (const [i, file] of files.entries()) {
      await writeFile(join(folder, `${what}-file-${i + 1}`), file.bytes);
    }
    say(`${what}: ${found.slice(0, 5).join('\n  ')}`);
  }
}

const chosen = fc.sample(fc.record({ file: anyMeetingFile, layout, look, pagePerItem: fc.boolean() }), {
  numRuns: Number(documents),
  seed: Number(seed),
});
for (const [i, { file, ...choice }] of chosen.entries()) {
  const paragraphs = file.items.flatMap(({ paragraph }) => paragraph ?? []);
  for (const kind of documentKinds) {
    if ((kind === 'extract' || kind === 'immediate') && paragraphs.length === 0) {
      continue;
    }
    if (!offers(file, kind)) {
      continue;
    }
    const content = composeDocument(file, {
      ...choice,
      kind,
      adjusted: paragraphs,
      draft: i % 3 === 0,
      files: {},
      layout: i % 5 === 0 ? usualLayout : choice.layout,
    });
    await hold(`document-${i + 1}-${kind}`, content, []);
  }
}
const short: ProtocolContent = {
  ...richProtocol(),
  items: richProtocol().items.slice(0, 1),
  appendices: [],
  reference: REFERENCE,
};
const made = fc.sample(fc.array(anyAppendix, { minLength: 1, maxLength: 3 }), {
  numRuns: Number(appendices),
  seed: Number(seed),
});
for (const [i, several] of made.entries()) {
  const files: BoundFile[] = [];
  for (const make of several) {
    const file = await make(`Bilaga ${files.length + 1}`);
    files.push(file);
    counted[(await readyFile(file)).pages === null ? 'kept' : 'bound']++;
  }
  await hold(`appendices-${i + 1}`, short, files);
}
say(
  `${counted.checked} documents, ${counted.broken} with faults; ` +
    `${counted.bound} appendices bound, ${counted.kept} embedded; seed ${seed}`,
);
if (counted.broken > 0) {
  say(`kept in ${folder}`);
}
process.exitCode = counted.broken > 0 || counted.checked === 0 ? 1 : 0;
