import { describe, expect, it } from '@jest/globals';
import type { MotionInFile } from '../contracts/meeting-file.js';
import { propositionSteps } from '../rules/proposition-order.js';
import { chairScript, motionName, procedureText, scriptText } from './proposition-sentences.js';

const people = [
  { key: 'a', name: 'Anna Ek', party: 'S' },
  { key: 'b', name: 'Bo Lans', party: 'M' },
];
const reject: MotionInFile = { id: 'y1', by: ['a'], kind: 'reject', text: 'Avslag.' };
const amend: MotionInFile = { id: 'y2', by: ['b'], kind: 'amend', text: 'Hellre så.' };
const add: MotionInFile = { id: 'y3', by: ['a', 'b'], kind: 'add', text: 'Och så.' };
const referBack: MotionInFile = { id: 'y4', by: ['b'], kind: 'refer-back', text: 'Kostnaden.' };
const terms = { board: 'assembly' as const, body: 'fullmäktige' };
const script = (...motions: MotionInFile[]) => chairScript(propositionSteps(motions, true), people, terms);

describe('the script of the one who leads', () => {
  it.each([
    [reject, 'Anna Eks (S) avslagsyrkande'],
    [add, 'Anna Eks (S) och Bo Lans (M) tilläggsyrkande'],
    [{ text: 'x', source: 'Demokraterna' }, 'Demokraternas yrkande'],
    [{ text: 'x' }, 'ett yrkande'],
  ] as [MotionInFile, string][])('calls a motion by those who moved it', (motion, name) => {
    expect(motionName(motion, people)).toBe(name);
  });

  it('asks one question of one proposal', () => {
    expect(script()).toMatchObject([
      {
        said: [
          'Kan fullmäktige besluta om bifall till förslaget? De som vill det svarar ja.',
          'Jag finner att så sker.',
        ],
      },
    ]);
  });

  it('tells what yes and no mean when two stand against each other', () => {
    expect(script(reject)).toMatchObject([
      { vote: ['Ja för bifall till förslaget.', 'Nej för bifall till Anna Eks (S) avslagsyrkande.'] },
    ]);
  });

  it('chooses the counter-proposal first when there are three', () => {
    const [step] = script(reject, amend);
    expect(step?.vote).toEqual([
      'Huvudförslag: bifall till förslaget. Först väljs motförslaget bland de andra.',
      'Kontrapropositionsvotering: ja för bifall till Anna Eks (S) avslagsyrkande, nej för bifall till Bo Lans (M) ändringsyrkande.',
      'Huvudvotering: ja för bifall till förslaget, nej för motförslaget.',
    ]);
  });

  it('tries first whether to decide today, and in fullmäktige tells of the third', () => {
    const [first, , last] = script(add, referBack);
    expect(first?.vote).toEqual([
      'Ja för att ärendet avgörs i dag.',
      'Nej för att ärendet ska återremitteras.',
      'Nej vinner om minst en tredjedel av de närvarande röstar nej (5 kap. 50 § kommunallagen).',
    ]);
    expect(last?.heading).toContain('Tillägg');
    expect(
      chairScript(propositionSteps([referBack], true), people, { board: 'committee', body: 'nämnden' })[0]
        ?.vote,
    ).toHaveLength(2);
  });

  it('is text to be copied, and reads in the protocol as what was found', () => {
    expect(scriptText(script(reject))).toContain('Om omröstning begärs:\n  Ja för bifall till förslaget.');
    expect(procedureText(propositionSteps([{ ...referBack, result: 'lost' }, reject], true), people)).toBe(
      'Ordföranden ställer först proposition på Bo Lans (M) yrkande om återremiss och finner att ärendet ska avgöras i dag.\n\n' +
        'Ordföranden ställer proposition på bifall till förslaget och bifall till Anna Eks (S) avslagsyrkande och finner bifall till förslaget.',
    );
  });
});
