import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mandateRoles } from '@klubbat/shared/vocabulary/roles';
import { peopleCsv, peopleRows, peopleXlsx } from './people-sheet.js';
import { planPeople, type Plan } from './plan.js';
import { readRows } from './read-rows.js';
import { readTable } from './read-table.js';
import type { KnownPerson, KnownTerm, RegisterState } from './register-state.js';

const TODAY = '2025-01-15';
const NO_TERM = { party: null, represents: null, from: null, until: null, seat: null, rank: null };

const person = (id: string, name: string, email: string | null = null): KnownPerson => ({
  ...{ id, name, email, title: null },
});
const term = (id: string, personId: string, facts: Partial<KnownTerm> = {}): KnownTerm => ({
  ...{ id, personId, boardId: 'k', role: 'member' },
  ...NO_TERM,
  ...facts,
});

const house: RegisterState = {
  boards: [
    { id: 'k', name: 'Kulturnämnden' },
    { id: 'f', name: 'Regionfullmäktige' },
  ],
  people: [
    person('anna', 'Anna Lund', 'anna@region.example'),
    person('bo', 'Bo Ek'),
    person('cia1', 'Cia Berg'),
    person('cia2', 'Cia Berg'),
    person('dan', 'Dan Falk'),
  ],
  terms: [
    term('t1', 'anna', { party: 'S', from: '2023-01-01', seat: '1' }),
    term('t2', 'bo', { party: 'M', from: '2023-01-01', until: '2026-12-31', seat: '2' }),
    term('t3', 'cia1', { party: 'C', boardId: 'f' }),
    term('t4', 'cia2', { party: 'C', boardId: 'f', role: 'substitute', rank: 1 }),
    term('t5', 'dan', { role: 'secretary' }),
  ],
  seats: [
    { boardId: 'k', label: '1' },
    { boardId: 'k', label: '2' },
  ],
  elsewhere: [person('eva', 'Eva Sten', 'eva@kommun.example')],
};

async function read(csv: string, register: RegisterState = house): Promise<Plan | string> {
  const table = await readTable({ name: 'lista.csv', bytes: Buffer.from(csv) });
  const list = table.ok ? readRows(table.rows, register.boards) : table;
  return list.ok ? planPeople(list, register, TODAY) : list.message;
}

const HEADINGS = 'Namn;Parti;Titel;E-post;Organ;Roll;Från;Till;Plats;Ordning';
const KNOWN = 'Anna Lund;S;;anna@region.example;Kulturnämnden;Ledamot;2023-01-01;;1;';

async function lineOf(row: string, ...before: string[]) {
  const plan = await read([HEADINGS, ...before, row].join('\n'));
  if (typeof plan === 'string') {
    throw new Error(plan);
  }
  const line = plan.lines.at(-1);
  return [line?.kind, line?.notes.join(' ')];
}

describe('a row of a list', () => {
  test.each([
    ['what the register says', KNOWN, 'unchanged', ''],
    ['by address, in capitals', 'ANNA LUND;;;Anna@Region.example;kulturnämnden;LEDAMOT;;;;', 'unchanged', ''],
    ['by name and party', 'Bo Ek;M;;;Kulturnämnden;ledamot;2023-01-01;2026-12-31;;', 'unchanged', ''],
    [
      'the last day comes earlier',
      'Bo Ek;M;;;Kulturnämnden;ledamot;;2025-06-30;;',
      'ended',
      'Sista dag: 2025-06-30 (var 2026-12-31).',
    ],
    [
      'the last day comes later',
      'Bo Ek;M;;;Kulturnämnden;ledamot;;2027-06-30;;',
      'changed',
      'Sista dag: 2027-06-30 (var 2026-12-31).',
    ],
    [
      'a dash takes away',
      'Bo Ek;M;;;Kulturnämnden;ledamot;;–;;',
      'changed',
      'Sista dag: inget (var 2026-12-31).',
    ],
    [
      'another party in the same seat',
      'Bo Ek;KD;;;Kulturnämnden;ledamot;2023-01-01;;;',
      'changed',
      'Parti: KD (var M).',
    ],
    [
      'an address for one who had none',
      'Bo Ek;M;;bo@region.example;Kulturnämnden;ledamot;;;;',
      'changed',
      'E-post: bo@region.example.',
    ],
    ['a title', 'Bo Ek;M;rektor;;Kulturnämnden;ledamot;;;;', 'changed', 'Titel: rektor.'],
    ['one more role', 'Bo Ek;M;;;Kulturnämnden;2:e vice ordförande;2025-02-01;;;', 'new-term', ''],
    [
      'a new period',
      'Anna Lund;;;anna@region.example;Kulturnämnden;ledamot;2025-03-01;;;',
      'new-term',
      'Det tidigare uppdraget (ledamot (S), Kulturnämnden, från 2023-01-01) avslutas 2025-02-28.',
    ],
    [
      'a first day that was not known',
      'Cia Berg;C;;;Regionfullmäktige;ersättare;2022-10-15;;;',
      'changed',
      'Första dag: 2022-10-15.',
    ],
    [
      'somebody new',
      'Frej Ny;V;;frej@region.example;Kulturnämnden;ersättare;2025-01-01;;;3',
      'new-person',
      '',
    ],
    ['one of another register', 'Eva Sten;V;;eva@kommun.example;Kulturnämnden;ledamot;;;;', 'new-person', ''],
    [
      'one with another address',
      'Anna Lund;S;;anna.lund@kommun.example;Kulturnämnden;ersättare;;;;',
      'new-person',
      'Det finns redan en Anna Lund i registret, men inte med samma uppgifter.',
    ],
    ['the same row again', KNOWN, 'unchanged', 'Samma uppdrag som rad 2.', KNOWN],
    [
      'a new one twice',
      'Frej Ny;V;;;Kulturnämnden;ledamot;2025-01-01;;;',
      'unchanged',
      'Samma uppdrag som rad 2.',
      'Frej Ny;V;;;Kulturnämnden;ledamot;2025-01-01;;;',
    ],
    ['a seat that is free', 'Frej Ny;V;;;Kulturnämnden;ledamot;2025-01-01;;3;', 'new-person', ''],
    [
      'a seat of one who is not in the file',
      'Frej Ny;V;;;Kulturnämnden;ledamot;2025-01-01;;2;',
      'new-person',
      'Plats 2 har Bo Ek, som inte står i filen. Avsluta det uppdraget här nedanför.',
    ],
    [
      'a seat that another leaves',
      'Frej Ny;V;;;Kulturnämnden;ledamot;2025-07-01;;2;',
      'new-person',
      '',
      'Bo Ek;M;;;Kulturnämnden;ledamot;;2025-06-30;2;',
    ],
  ])('%s', async (_what, row, kind, notes, ...before) => {
    expect(await lineOf(row, ...before)).toEqual([kind, notes]);
  });

  test.each<[string, string, string | RegExp, ...string[]]>([
    ['no name', ';S;;;Kulturnämnden;ledamot;;;;', 'Namn saknas.'],
    ['no role', 'Bo Ek;M;;;Kulturnämnden;;;;;', 'Roll saknas.'],
    [
      'an unknown role',
      'Bo Ek;M;;;Kulturnämnden;kung;;;;',
      /^Rollen ”kung” finns inte\. Skriv en av administratör, /,
    ],
    [
      'a misspelt board',
      'Bo Ek;M;;;Kulturnämden;ledamot;;;;',
      'Organet ”Kulturnämden” finns inte i organisationen. Menas ”Kulturnämnden”?',
    ],
    [
      'an unknown board',
      'Bo Ek;M;;;Byggnad;ledamot;;;;',
      'Organet ”Byggnad” finns inte i organisationen. Lägg till det först, eller rätta namnet.',
    ],
    ['no board', 'Bo Ek;M;;;;ledamot;;;;', 'Organ saknas. En ledamot hör till ett organ.'],
    [
      'a day that is none',
      'Bo Ek;M;;;Kulturnämnden;ledamot;2023-02-30;;;',
      'Från: ”2023-02-30” är ingen dag. Skriv den som 2023-01-01.',
    ],
    [
      'days backwards',
      'Bo Ek;M;;;Kulturnämnden;ledamot;2023-01-01;2022-01-01;;',
      'Sista dagen kan inte vara före den första.',
    ],
    ['an address that is none', 'Bo Ek;M;;bo@;Kulturnämnden;ledamot;;;;', '”bo@” är ingen e-postadress.'],
    [
      'the address of another',
      'Bo Ek;M;;anna@region.example;Kulturnämnden;ledamot;;;;',
      /^Adressen hör till Anna Lund/,
    ],
    [
      'the address of somebody elsewhere, unnamed',
      'Bo Ek;M;;eva@kommun.example;Kulturnämnden;ledamot;;;;',
      /^Adressen används redan av någon med ett annat namn/,
    ],
    ['a name that two bear', 'Cia Berg;C;;;Kulturnämnden;ledamot;;;;', /^Det finns flera som heter Cia Berg/],
    [
      'another end of the same term',
      'Bo Ek;M;;;Kulturnämnden;ledamot;2023-01-01;2025-12-31;;',
      'Rad 2 säger något annat om samma uppdrag. Gör raderna lika.',
      'Bo Ek;M;;;Kulturnämnden;ledamot;2023-01-01;2025-06-30;;',
    ],
    [
      'two titles',
      'Bo Ek;M;rektor;;Regionfullmäktige;ledamot;;;;',
      'Rad 2 säger något annat om titeln. Gör raderna lika.',
      'Bo Ek;M;lärare;;Kulturnämnden;ledamot;;;;',
    ],
    [
      'a taken seat',
      'Frej Ny;V;;;Kulturnämnden;ledamot;2025-01-01;;1;',
      'Plats 1 har Anna Lund från 2023-01-01.',
      KNOWN,
    ],
    ['an order for a member', 'Bo Ek;M;;;Kulturnämnden;ledamot;;;;1', 'Ordning anges bara för ersättare.'],
    ['a seat for a secretary', 'Bo Ek;M;;;Kulturnämnden;sekreterare;;;1;', /^Plats anges bara för/],
    ['a substitute for no seat', 'Bo Ek;M;;;Kulturnämnden;ersättare;;;99;1', /^Plats 99 finns inte/],
  ])('is refused: %s', async (_what, row, sentence, ...before) => {
    const [kind, notes] = await lineOf(row, ...before);
    expect(kind).toBe('fault');
    expect(notes).toMatch(sentence);
  });
});

describe('who is not in the list', () => {
  test('is told for those elected in its boards, and for no others', async () => {
    const plan = await read(`${HEADINGS}\n${KNOWN}`);
    expect(typeof plan === 'string' ? plan : plan.missing.map(({ id }) => id)).toEqual(['t2']);
  });
  test('is told for secretaries where the list has some', async () => {
    const plan = await read(`${HEADINGS}\n${KNOWN}\nGun Ny;;;;Kulturnämnden;sekreterare;;;;`);
    expect(typeof plan === 'string' ? plan : plan.missing.map(({ id }) => id)).toEqual(['t2', 't5']);
  });
});

describe('headings', () => {
  test.each([
    ['in another order, with commas', 'Roll,Organ,Efternamn,Förnamn\nledamot,Kulturnämnden,Ek,Bo'],
    ['misspelt and in capitals', 'NAMN;Förträder;ORGAN;Roll (uppdrag)\nBo Ek;;Kulturnämnden;ledamot'],
    ['other words', 'För- och efternamn\tNämnd\tUppdrag\tFr.o.m.\nBo Ek\tKulturnämnden\tledamot\t20230101'],
    ['after the mark of a Swedish Excel', '\uFEFFsep=;\nNamn;Organ;Roll\nBo Ek;Kulturnämnden;ledamot'],
  ])('%s', async (_what, csv) => {
    const plan = await read(csv);
    expect(typeof plan === 'string' ? plan : plan.lines.map(({ kind, name }) => [kind, name])).toEqual([
      ['unchanged', 'Bo Ek'],
    ]);
  });
  test.each([
    ['nothing', '', /^Listan är tom/],
    ['only headings', HEADINGS, /^Listan är tom/],
    ['no name', 'Organ;Roll\nKulturnämnden;ledamot', /^Rubriken Namn .* saknas/],
    ['no role', 'Namn;Organ\nBo Ek;Kulturnämnden', /^Rubriken Roll saknas/],
    [
      'a title above',
      'Förtroendevalda 2025;;\nNamn;Organ;Roll\nBo Ek;Kulturnämnden;ledamot',
      /^Rubrikerna står på rad 2/,
    ],
    ['merged cells', 'Namn;;Roll\nBo;Ek;ledamot', /^Kolumn B har innehåll men ingen rubrik/],
    [
      'the same twice',
      'Namn;Roll;E-post;Mejl\nBo;ledamot;;',
      /^Rubrikerna ”E-post” och ”Mejl” betyder samma sak/,
    ],
    ['a quotation mark alone', 'Namn;Roll\n"Bo;ledamot', /^Ett citattecken/],
    ['too many rows', `Namn;Roll\n${'Bo;registrator\n'.repeat(10_001)}`, /fler än 10\s000 rader/],
  ])('are refused: %s', async (_what, csv, sentence) => {
    expect(await read(csv)).toEqual(expect.stringMatching(sentence));
  });
});

const word = fc.stringMatching(/^[A-ZÅÄÖ=@'][a-zåäö]{1,6}( [A-Z][a-zéü]{1,6})?$/);
const day = fc
  .integer({ min: 0, max: 3000 })
  .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));

/** A register in which each person has an address, one role in a place, and no two days in it twice. */
const registers = fc
  .array(
    fc.record({
      name: word,
      title: fc.option(word),
      terms: fc.uniqueArray(
        fc.record({
          place: fc.constantFrom('k', 'f', null),
          role: fc.constantFrom(...mandateRoles),
          party: fc.option(word),
          represents: fc.option(word),
          days: fc.tuple(fc.option(day), fc.option(day)),
          rank: fc.option(fc.integer({ min: 1, max: 50 })),
        }),
        { minLength: 1, maxLength: 4, selector: ({ place, role }) => `${place ?? ''}${role}` },
      ),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((people): RegisterState => {
    const elected = ['chair', 'vice-chair', 'member', 'substitute'];
    const terms = people.flatMap(({ terms: held }, who) =>
      held.map(({ place, role, party, represents, days: [one, other], rank }, which): KnownTerm => {
        const backwards = one !== null && other !== null && one > other;
        return {
          ...{ id: `t${who}.${which}`, personId: `p${who}`, role, party, represents },
          boardId: place ?? (elected.includes(role) ? 'k' : null),
          ...(backwards ? { from: other, until: one } : { from: one, until: other }),
          seat: role === 'member' && place === 'k' ? `Stol ${who}` : null,
          rank: role === 'substitute' ? rank : null,
        };
      }),
    );
    // a place that became another's place may be there twice
    const once = new Map(terms.map((held) => [`${held.personId}${held.boardId ?? ''}${held.role}`, held]));
    return {
      boards: house.boards,
      people: people.map(({ name, title }, who) => ({
        ...{ id: `p${who}`, name, title, email: `p${who}@region.example` },
      })),
      terms: [...once.values()],
      seats: people.map((_, who) => ({ boardId: 'k', label: `Stol ${who}` })),
      elsewhere: [],
    };
  });

test('a list that the register has written changes nothing in it, as CSV and as a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(registers, fc.boolean(), async (register, asCsv) => {
      const rows = peopleRows(register);
      const bytes = asCsv ? peopleCsv(rows) : await peopleXlsx(rows);
      const table = await readTable({ name: asCsv ? 'ut.csv' : 'ut.xlsx', bytes });
      const list = table.ok ? readRows(table.rows, register.boards) : table;
      if (!list.ok) {
        throw new Error(list.message);
      }
      const plan = planPeople(list, register, TODAY);
      expect(plan.lines.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
      expect([plan.newTerms, plan.changedTerms, plan.changedPeople, plan.missing]).toEqual([[], [], [], []]);
    }),
    { numRuns: 60 },
  );
});
