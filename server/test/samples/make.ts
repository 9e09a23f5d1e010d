import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BoardLayout, usualLayout } from '@klubbat/shared/contracts/board-layout';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { lookOf, usualTemplate } from '@klubbat/shared/rules/document-template';
import { offers } from '@klubbat/shared/rules/document-rules';
import { appendixLabel } from '@klubbat/shared/sentences/protocol-sentences';
import { paperKinds, type DocumentKind } from '@klubbat/shared/vocabulary/document-kinds';
import { voteStyles } from '@klubbat/shared/vocabulary/meeting-words';
import type { BoundFile } from '../../src/documents/bound-file.js';
import { hasPages } from '../../src/documents/may-be-pages.js';
import { composeDocument } from '../../src/documents/compose-document.js';
import type { DocumentChoice } from '../../src/documents/document-kind.js';
import { renderPdf } from '../../src/documents/render-pdf.js';
import { demoLogo } from '../../src/features/demo/demo-logo.js';
import { aMemorandum } from '../a-memorandum.js';
import { aCorrection } from '../a-correction.js';
import { conformanceFaults } from '../conformance.js';
import { sampleAttachments, sampleAppendices } from './appendices.js';
import { longMeeting, referringMeeting, shortMeeting, votedMeeting } from './meetings.js';

/*
 * Makes `docs/samples` anew: protocols of 3, 30 and 300 §§, what a board can choose, and every paper of one meeting, each rendered twice and held
 * to both standards. Fails where two renderings differ or a standard is broken.
 */

const folder = fileURLToPath(new URL('../../../docs/samples/', import.meta.url));
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

type Choice = 'paragraphs' | 'voteStyle' | 'attendanceStyle' | 'letter' | 'correction' | 'reference';
type FromTemplate = 'look' | 'certificationLabel' | 'certifiedBy' | 'appealText';

interface Sample extends Pick<Partial<DocumentChoice>, Choice | FromTemplate> {
  name: string;
  file: MeetingFile;
  kind: DocumentKind;
  bound?: readonly BoundFile[];
  pagePerItem?: boolean;
  layout?: Partial<BoardLayout>;
  logo?: Uint8Array;
}

async function render({
  file,
  kind,
  bound = [],
  pagePerItem = false,
  layout = {},
  logo,
  name: _,
  ...choice
}: Sample): Promise<Uint8Array> {
  const attachments = file.attachments ?? [];
  const files = Object.fromEntries(
    attachments.flatMap((attachment) => {
      const held = bound.find(({ label }) => label === appendixLabel(attachment));
      return held === undefined
        ? []
        : [[attachment.number, { sha256: sum(held.bytes), pdf: hasPages(held.mediaType ?? '') }]];
    }),
  );
  const paragraphs = file.items.flatMap(({ paragraph }) => paragraph ?? []);
  const content = composeDocument(file, {
    kind,
    adjusted: paragraphs,
    draft: false,
    pagePerItem,
    files,
    layout: { ...usualLayout, ...layout },
    ...choice,
  });
  const named = new Set(content.appendices.map(({ label }) => label));
  return renderPdf(
    content,
    bound.filter(({ label }) => named.has(label)),
    logo,
  );
}

const short = shortMeeting();
const voted = votedMeeting(sampleAttachments);
const long = longMeeting();
const appendices = await sampleAppendices();
const chosen = referringMeeting();

const logo = demoLogo();
/** What an organisation may have chosen: its logo, a colour, a typeface, and sentences of its own. */
const withTemplate = {
  file: short,
  logo,
  look: lookOf(
    {
      ...usualTemplate,
      typeface: 'source-serif',
      accent: '#7a2e1d',
      logoOn: 'both',
      logoAlt: 'Region Ängslandet',
      organisationAt: 'none',
      footText: 'Region Ängslandet · Åvägen 3, 999 00 Ängsholm · Org.nr 000000-0000',
    },
    sum(logo),
  ),
  certificationLabel: 'Rätt utdraget intygar',
};

const samples: Sample[] = [
  { name: 'protokoll-3-paragrafer', file: short, kind: 'protocol', pagePerItem: true },
  { name: 'protokoll-30-paragrafer', file: voted, kind: 'protocol', bound: appendices },
  { name: 'protokoll-300-paragrafer', file: long, kind: 'protocol' },
  {
    name: 'utseende-beslut-sist',
    file: chosen,
    kind: 'protocol',
    layout: { decisionPlace: 'last', pointStyle: 'att', contentsList: true, noticeBlock: true },
  },
  {
    name: 'utseende-beslut-forst',
    file: chosen,
    kind: 'protocol',
    pagePerItem: true,
    attendanceStyle: 'letters',
    layout: {
      decisionPlace: 'first',
      pointStyle: 'numbered',
      headingStyle: 'few',
      attendancePlace: 'appendix',
      attendanceGrouping: 'party',
      attendanceColumns: ['office', 'servesFor', 'paragraphs'],
      noticeBlock: true,
      keptAt: 'Regionkansliet',
    },
  },
  ...voteStyles.map((voteStyle): Sample => ({
    name: `omrostning-${voteStyle}`,
    file: voted,
    kind: 'extract',
    paragraphs: [5],
    voteStyle,
  })),
  { ...withTemplate, name: 'protokoll-med-mall', kind: 'protocol', pagePerItem: true },
  {
    ...withTemplate,
    name: 'utdrag-med-mall',
    kind: 'extract',
    paragraphs: [2],
    certifiedBy: 'Sofia Åkerö, regionsekreterare, 2026-06-12',
    appealText: 'Skriv till förvaltningsrätten och tala om vilket beslut du överklagar och varför.',
  },
  {
    name: 'decision-letter',
    file: short,
    kind: 'decision-letter',
    paragraphs: [2],
    certifiedBy: 'Sofia Åkerö, regionsekreterare, 2026-06-22',
    letter: {
      to: 'Ådalens bygdegårdsförening\nStorvägen 12\n999 01 Ådal',
      appeal: 'legality',
      instance: 'Förvaltningsrätten i Ängsholm',
      postedOn: '2026-06-22',
      lastAppealDay: '2026-07-13',
    },
  },
  { name: 'rattelse', file: short, kind: 'correction', ...aCorrection(2) },
  { ...aMemorandum(), name: 'tjansteskrivelse', kind: 'memorandum' },
  ...paperKinds
    .filter((kind) => offers(voted, kind))
    .map((kind): Sample => ({ name: kind, file: voted, kind, bound: appendices })),
];

await mkdir(folder, { recursive: true });
for (const old of await readdir(folder)) {
  if (old.endsWith('.pdf')) {
    await rm(`${folder}${old}`);
  }
}
let failed = false;
for (const sample of samples) {
  const bytes = await render(sample);
  const again = sum(await render(sample)) === sum(bytes);
  const faults = await conformanceFaults(bytes);
  failed ||= !again || faults.length > 0;
  await writeFile(`${folder}${sample.name}.pdf`, bytes);
  const told = [again ? 'same bytes twice' : 'DIFFERS', ...faults].join('; ');
  process.stdout.write(`${sample.name}.pdf  ${Math.round(bytes.length / 1000)} kB  ${told}\n`);
}
process.exitCode = failed ? 1 : 0;
