import { describe, expect, test } from '@jest/globals';
import { personalDataIn } from './personal-data.js';

const known = (name: string) => ['Elsa Brandt', 'Nils Öberg'].includes(name);
const found = (text: string) =>
  personalDataIn(text, known).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

describe('what may be about a private person', () => {
  test.each([
    ['Sökanden, 640823-3234, bor kvar.', ['personal-number: 640823-3234']],
    ['Skriv till anna.ek@byn.example senast i dag.', ['email: anna.ek@byn.example']],
    ['Ring 070-123 45 67 eller 08-123 456 78.', ['telephone: 070-123 45 67', 'telephone: 08-123 456 78']],
    ['Ring +46 70 123 45 67.', ['telephone: +46 70 123 45 67']],
    ['Mobil 0701234567.', ['telephone: 0701234567']],
    ['Bor på Storgatan 12 B i staden.', ['address: Storgatan 12 B']],
    ['Bor på Norra vägen 3, 123 45 Byn.', ['address: Norra vägen 3', 'address: 123 45 Byn']],
    ['Fastigheten Lilla Byn 3:12 säljs.', ['address: Lilla Byn 3:12']],
    ['Klagomål från Anna Ek och Bo von Lund.', ['name: Anna Ek', 'name: Bo von Lund']],
    ['Klagomål från Anna Ek (granne).', ['name: Anna Ek']],
    ['Enligt Anna Ek dröjer det.', ['name: Enligt Anna Ek']],
    ['Anna-Karin Åsblom Dahl yttrar sig.', ['name: Anna-Karin Åsblom Dahl']],
  ])('%j: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['Elsa Brandt (X) och Nils Öberg (Y) yrkar bifall.'],
    ['Enligt Elsa Brandt dröjer det.'],
    ['Anna Ek (MP) efter Bo von Lund (L).'],
    ['Region Älvmark och Bergs kommun samverkar med Stiftelsen Hoppet.'],
    ['Regionstyrelsen beslutar 2026-02-03 § 45, dnr RS 2026/123, 1 250 000 kronor.'],
    ['Klockan 09:00–12:30, sidan 12 av 40.'],
    ['Klockan 14:30 och från 14:45 till 15:12.'],
    ['Till Älvmark kom tre.'],
    ['Lag (2017:725) 5 kap. 69 § och SFS 2009:400.'],
    ['Kostnaden är 0,5 procent eller 10 000–20 000 kronor.'],
  ])('none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
