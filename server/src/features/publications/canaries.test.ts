import { beforeAll, expect, test } from '@jest/globals';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { leftOutOf, strayMasks } from '@klubbat/shared/rules/mask-record';
import { renderPdf } from '../../documents/render-pdf.js';
import { everythingInPdf } from '../../../test/everything-in-pdf.js';
import { openPdf } from '../../../test/pdf-text.js';
import { CANARY, masksOfCanaries, planted } from '../../../test/planted-meeting.js';
import { richMeeting, richProtocol } from '../../../test/rich-protocol.js';
import { publicRecord } from './public-record.js';

/*
 * A word of its own is planted in every text of a protocol in which something can be masked, and masked; none of them is
 * in the public version, wherever in the file one looks: text, outline, metadata, structure, embedded files.
 */

const file = planted(richMeeting());
const paragraphs = file.items.flatMap(({ paragraph }) => paragraph ?? []);
const masks = masksOfCanaries(file);
const draw = (record: MeetingFile) =>
  renderPdf(
    richProtocol({ publicVersion: { sourceSha256: 'ab'.repeat(32), leftOut: leftOutOf(masks) } }, record),
    [],
  );

let masked: Uint8Array;
beforeAll(async () => {
  masked = await draw(publicRecord(file, { paragraphs, masks }));
});

test('every text has its canary, and its mask', () => {
  expect(masks.every(({ from }) => from >= 0)).toBe(true);
  expect(strayMasks(file, masks)).toEqual([]);
  expect(masks.length).toBeGreaterThan(60);
});

test('canaries are found where they are not masked: in text and outline', async () => {
  const open = await everythingInPdf(await draw(publicRecord(file, { paragraphs, masks: [] })));
  const seen = new Set([...open.matchAll(/Kanarie\d+fink/g)].map(([canary]) => canary));
  expect(seen.size).toBeGreaterThan(40);
});

test('no canary is in the public record', () => {
  expect(JSON.stringify(publicRecord(file, { paragraphs, masks }))).not.toMatch(CANARY);
});

test('no canary is anywhere in the public version', async () => {
  expect(await everythingInPdf(masked)).not.toMatch(CANARY);
  const document = await openPdf(masked);
  const outline = JSON.stringify(await document.getOutline());
  const { info, metadata } = await document.getMetadata();
  const embedded = (await document.getAttachments()) as unknown;
  await document.destroy();
  expect(`${outline}${JSON.stringify(info)}${metadata?.getRaw() as string}`).not.toMatch(CANARY);
  expect(outline).toContain('[maskat]');
  expect(embedded).toBeNull();
});

test('of another adjustment nothing is told, not even what its appendices are called', () => {
  const [first = 0] = paragraphs;
  const [own] = file.items.filter(({ paragraph }) => paragraph === first);
  const { items, attachments = [] } = publicRecord(file, { paragraphs: [first], masks: [] });
  expect(items).toHaveLength(1);
  const named = new Set(own?.attachments);
  const others = new Set(file.items.filter((item) => item !== own).flatMap((item) => item.attachments ?? []));
  expect(attachments.every(({ number }) => named.has(number) || !others.has(number))).toBe(true);
  expect(attachments.length).toBeLessThan(file.attachments?.length ?? 0);
});
