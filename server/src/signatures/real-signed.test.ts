import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { meetingFile } from '@klubbat/shared/contracts/meeting-file';
import { conformanceFaults } from '../../test/conformance.js';
import { aPdf } from '../../test/files.js';
import { hasTool, withTool } from '../../test/pdf-text.js';
import { testMark } from '../../test/signed.js';
import { testAuthority, testSigner } from '../../test/signers.js';
import { composeDocument } from '../documents/compose-document.js';
import { renderPdf } from '../documents/render-pdf.js';
import { readSignatures } from './read-signatures.js';
import { signField } from './sign-field.js';

const folder = new URL('../../../../shared/real/', import.meta.url);
const there = existsSync(folder);
const REFERENCE = '018f0000-0000-7000-8000-000000000001';

if (!there) {
  process.stderr.write('The real protocols are not here: none of them was signed.\n');
}

/** The source names neither chair nor adjuster. */
function frozen(name: string) {
  const file = meetingFile.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')));
  const people = [
    ...file.people,
    { id: 'chair', name: 'Åsa Öberg', party: 'S' },
    { id: 'adjuster', name: 'Östen Ärlig', party: 'M' },
  ];
  return composeDocument(
    { ...file, people, officers: { ...file.officers, chair: 'chair', adjusters: ['adjuster'] } },
    {
      kind: 'protocol',
      adjusted: [],
      draft: false,
      pagePerItem: true,
      files: {},
      reference: REFERENCE,
      signers: [
        { person: 'chair', as: 'chair' },
        { person: 'adjuster', as: 'adjuster' },
      ],
    },
  );
}

(there ? describe : describe.skip)('a real protocol with an appendix, signed by all and sealed', () => {
  test.each(['kommunalt-forum-2024-10-11', 'regionstyrelsen-blekinge-2023-10-18'])('%s', async (name) => {
    const content = frozen(name);
    const root = testAuthority();
    let pdf = await renderPdf(content, [{ label: 'Bilaga 99', title: 'Plan', bytes: await aPdf(3) }]);
    const fields = content.signaturePage?.fields ?? [];
    for (const { field, name: who } of fields) {
      pdf = await signField({
        pdf,
        field,
        appearance: testMark(),
        name: who,
        reason: 'Godkänt',
        at: new Date('2026-06-12T10:00:00Z'),
        signer: testSigner(root, who),
      });
    }
    const { signatures } = readSignatures(pdf, [root.certificate]);
    expect(signatures.map(({ fault, anchored }) => [fault, anchored])).toEqual(Array(3).fill([null, true]));
    expect(signatures.at(-1)).toMatchObject({ field: 'seal', coversWholeFile: true });
    expect(await conformanceFaults(pdf)).toEqual([]);
    if (!(await hasTool('pdfsig')) || !(await hasTool('qpdf'))) {
      process.stderr.write('pdfsig and qpdf are not installed here: they did not look at the file.\n');
      return;
    }
    const said = await withTool(pdf, 'pdfsig', ['FILE']);
    expect(said.match(/Signature is Valid/g)).toHaveLength(3);
    expect(said.match(/Total document signed/g)).toHaveLength(1);
    expect(await withTool(pdf, 'qpdf', ['--check', 'FILE'])).toContain('No syntax or stream encoding');
  });
});
