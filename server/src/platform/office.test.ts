import { afterEach, describe, expect, test } from '@jest/globals';
import { access } from 'node:fs/promises';
import { standInForOffice } from '../../test/office-stand-in.js';
import { pdfText } from '../../test/pdf-text.js';
import { smallDocx } from '../../test/small-docx.js';
import { findOffice, type Office, type OfficeKind } from './office.js';

const word: OfficeKind = { ending: 'docx', by: 'writer' };
const remove: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(remove.splice(0).map((one) => one()));
});

async function officeOf(lines: string, limit?: number): Promise<Office> {
  const program = await standInForOffice(lines);
  remove.push(program.remove);
  return (await findOffice(program.path, limit)) as Office;
}

describe('a program that makes files of Office into pages', () => {
  test('is not there where nobody has it', async () => {
    expect(await findOffice('/nowhere/soffice')).toBeUndefined();
  });

  test('is given the file under a name of ours, and nothing that it need not know', async () => {
    process.env.SECRET_OF_OURS = 'x';
    const office = await officeOf('{ cat in.docx; env; ls; } > in.pdf');
    const outcome = await office.toPdf(Buffer.from('innehåll\n'), word);
    const told = outcome.ok ? outcome.pdf.toString() : outcome.why;
    expect(told).toMatch(/^innehåll\n/);
    expect(told).toMatch(/^in\.docx$/m);
    expect(told).not.toMatch(/SECRET_OF_OURS|DATABASE|PASSWORD/);
  });

  test.each([
    ['says nothing', 'exit 0', undefined, 'not-readable'],
    ['fails', 'exit 1', undefined, 'not-readable'],
    ['never ends, nor what it has started', 'sleep 600 & sleep 600', 300, 'too-slow'],
    ['writes without end', 'yes > in.pdf', undefined, 'too-large'],
  ])('that %s is told of', async (_what, lines, limit, why) => {
    const office = await officeOf(lines, limit);
    expect(await office.toPdf(Buffer.from('x'), word)).toEqual({ ok: false, why });
  });

  test('ends when the program that asked does', async () => {
    const office = await officeOf('sleep 600');
    const asked = office.toPdf(Buffer.from('x'), word);
    office.cut();
    expect(await asked).toEqual({ ok: false, why: 'stopped' });
  });

  test('leaves nothing behind', async () => {
    const outcome = await (await officeOf('pwd > in.pdf')).toPdf(Buffer.from('x'), word);
    const folder = outcome.ok ? outcome.pdf.toString().trim() : '';
    expect(folder).toContain('klubbat-office-');
    await expect(access(folder)).rejects.toThrow();
  });
});

describe('LibreOffice itself', () => {
  test('makes a document of Word into pages, and says of a broken one that it cannot be read', async () => {
    const office = await findOffice(undefined);
    if (office === undefined) {
      process.stderr.write('LibreOffice is not installed here: no file of Office was made into pages.\n');
      return;
    }
    const made = await office.toPdf(smallDocx('Åtgärdsplan för Östersjön § 4 – ½ Ł'), word);
    expect(made.ok && (await pdfText(made.pdf))).toContain('Åtgärdsplan för Östersjön § 4 – ½ Ł');
    expect(await office.toPdf(Buffer.from('PK\u0003\u0004 trasig'), word)).toMatchObject({ ok: false });
  });
});
