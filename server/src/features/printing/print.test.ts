import { afterAll, describe, expect, test } from '@jest/globals';
import { aPdf } from '../../../test/files.js';
import { aMeetingFile } from '../../../test/meeting-files.js';
import { richProtocol } from '../../../test/rich-protocol.js';
import type { BoundFile } from '../../documents/bound-file.js';
import { composeDocument } from '../../documents/compose-document.js';
import { checkPdf } from '../../documents/open-pdf.js';
import { renderPdf } from '../../documents/render-pdf.js';
import { checkPdfApart, print, printPreview, stopPrinting } from './print.js';

afterAll(() => stopPrinting());

describe('a document drawn in a thread', () => {
  test('is the same byte for byte as one drawn here, with what is bound behind it', async () => {
    const bound = async (): Promise<BoundFile[]> => [
      { label: 'Bilaga 1', title: 'Plan', bytes: await aPdf(3) },
      {
        label: 'Bilaga 2',
        title: 'Tal',
        bytes: Buffer.from('a;b\n'),
        name: 'tal.csv',
        mediaType: 'text/csv',
      },
    ];
    const here = Buffer.from(await renderPdf(richProtocol(), await bound()));
    expect(here.equals(await print(richProtocol(), await bound()))).toBe(true);
  });

  test('as a preview too', async () => {
    const choice = { kind: 'protocol', adjusted: [], draft: true, pagePerItem: true, files: {} } as const;
    const file = aMeetingFile();
    const here = Buffer.from(await renderPdf(composeDocument(file, choice), []));
    expect(here.equals(await printPreview({ file, choice, logo: undefined }, 'Anna'))).toBe(true);
  });
});

test('a file is checked in a thread, and can be kept afterwards', async () => {
  const file = await aPdf(2);
  expect(await checkPdfApart(file)).toEqual(await checkPdf(file));
  expect(file.byteLength).toBeGreaterThan(0);
});
