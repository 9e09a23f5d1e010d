import { paperWords } from '@klubbat/shared/sentences/document-words';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { protocolContent, type ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { contentText } from '@klubbat/shared/text/content-text';
import { printable } from '@klubbat/shared/text/printable';
import {
  attendanceColumns,
  attendanceGroupings,
  attendancePlaces,
  attendanceStyles,
  decisionPlaces,
  headingStyles,
  pointStyles,
  voteStyles,
} from '@klubbat/shared/vocabulary/meeting-words';
import { documentKinds, type DocumentKind } from '@klubbat/shared/vocabulary/document-kinds';
import { ProtocolReading } from '../../client/src/features/protocols/protocol-reading.js';
import { composeDocument } from '../src/documents/compose-document.js';
import type { DocumentChoice } from '../src/documents/document-kind.js';
import { renderPdf } from '../src/documents/render-pdf.js';
import { aCorrection } from './a-correction.js';
import { anyMeetingFile } from './meeting-file-arbitrary.js';
import { frozenProtocol, richMeeting } from './rich-protocol.js';
import { structureText } from './structure-text.js';

/*
 * PDF, HTML and mail are three renderings of one content: the same words in the same order, white space apart. Head and
 * foot of the pages are left out, they have no place in a text.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

function htmlText(content: ProtocolContent): string {
  return renderToStaticMarkup(createElement(ProtocolReading, { content, top: 1 }))
    .replace(/<(div|caption)[^>]* data-frame="">.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}

/**
 * The signs alone, of those that every font of ours has: what stands for another sign on paper, and for which two signs one
 * glyph serves, is looked at where fonts are.
 */
function signs(text: string): string {
  return printable(text).replace(/[^0-9A-Za-zÀ-ÖØ-öø-ÿ§.,:;()/•]/gu, '');
}

function compose(
  file: MeetingFile,
  kind: DocumentKind,
  choice: Partial<DocumentChoice> = {},
): ProtocolContent {
  const paragraphs = file.items.flatMap(({ paragraph }) => paragraph ?? []);
  return protocolContent.parse(
    composeDocument(file, {
      kind,
      ...(kind === 'decision-letter' ? { paragraphs, letter: { to: 'Anna Lind', appeal: 'legality' } } : {}),
      ...(kind === 'notice-certificate' || kind === 'legal-force-certificate'
        ? { certificate: aCertificate }
        : {}),
      ...(kind === 'correction' ? aCorrection(paragraphs[0] ?? 1) : {}),
      ...(kind === 'extract' ? { paragraphs, certifiedBy: 'Åsa Öberg, sekreterare' } : {}),
      adjusted: paragraphs.slice(1),
      draft: true,
      pagePerItem: false,
      files: {},
      ...choice,
    }),
  );
}

const aCertificate = {
  facts: [{ label: 'Organ', value: 'Kulturnämnden' }],
  evidence: ['Tavlan var uppe hela tiden.'],
  madeBy: 'Åsa Öberg',
  madeOn: '1 december 2026',
};

async function expectSame(content: ProtocolContent): Promise<void> {
  const html = signs(htmlText(content));
  expect(html.length).toBeGreaterThan(5);
  expect(signs(contentText(content).body)).toBe(html);
  const printed = await structureText(await renderPdf(content, []));
  // the way back to the agenda stands on the pages of a pack only
  expect(signs(printed.replaceAll(paperWords.toAgenda, ''))).toBe(html);
}

describe.each(documentKinds.map((kind) => [kind] as const))('%s', (kind) => {
  test('says the same on paper, on screen and in a mail', () => expectSame(compose(richMeeting(), kind)));

  test('whatever the meeting holds', () =>
    fc.assert(
      fc.asyncProperty(anyMeetingFile, (file) => expectSame(compose(file, kind))),
      { numRuns: 8 },
    ));
});

test('where it is signed says the same, though the places to sign are on paper only', () =>
  expectSame(frozenProtocol()));

const anyChoice: fc.Arbitrary<Partial<DocumentChoice>> = fc.record({
  pagePerItem: fc.boolean(),
  voteStyle: fc.constantFrom(...voteStyles),
  attendanceStyle: fc.constantFrom(...attendanceStyles),
  layout: fc.record({
    pagePerItem: fc.constant(true),
    decisionPlace: fc.constantFrom(...decisionPlaces),
    pointStyle: fc.constantFrom(...pointStyles),
    headingStyle: fc.constantFrom(...headingStyles),
    attendancePlace: fc.constantFrom(...attendancePlaces),
    attendanceGrouping: fc.constantFrom(...attendanceGroupings),
    attendanceColumns: fc.subarray([...attendanceColumns]),
    // the numbers of the pages stand on paper only
    contentsList: fc.constant(false),
    noticeBlock: fc.boolean(),
    keptAt: fc.constantFrom(null, 'Kansliet'),
  }),
});

test.each(['protocol', 'immediate', 'extract', 'attendance-list', 'agenda-pack'] as const)(
  '%s says the same however the board has it printed',
  (kind) =>
    fc.assert(
      fc.asyncProperty(anyMeetingFile, anyChoice, (file, choice) => expectSame(compose(file, kind, choice))),
      { numRuns: 12 },
    ),
);

test('markup in a text is shown, never obeyed', () => {
  const content = compose({ ...richMeeting() }, 'protocol');
  const html = renderToStaticMarkup(
    createElement(ProtocolReading, { content: { ...content, board: '<script>alert(1)</script><b>' } }),
  );
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;');
  expect(html).not.toMatch(/<script|<b>/);
});
