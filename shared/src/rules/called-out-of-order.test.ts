import { describe, expect, it } from '@jest/globals';
import { anItem, aMeeting } from '../../test/a-meeting.js';
import type { ItemInFile } from '../contracts/meeting-file.js';
import type { BoardKind } from '../vocabulary/meeting-words.js';
import type { LiveRow } from './attendance-acts.js';
import { calledOutOfOrder } from './called-out-of-order.js';
import type { BoardPlaces } from './sitting.js';
import type { CallRule } from './substitute-order.js';

const people = [
  { id: 'mia', name: 'Mia Ek', party: 'S' },
  { id: 'max', name: 'Max Lind', party: 'M' },
  { id: 'sam', name: 'Sam Alm', party: 'S' },
  { id: 'siv', name: 'Siv Rönn', party: 'S' },
  { id: 'moa', name: 'Moa Sten', party: 'M' },
];
const member = (person: string, paragraphs?: string): LiveRow => ({
  person,
  capacity: 'member',
  present: true,
  ...(paragraphs === undefined ? {} : { paragraphs }),
});
const waits = (person: string, paragraphs?: string): LiveRow => ({
  ...member(person, paragraphs),
  capacity: 'substitute',
});
const serves = (person: string, servesFor: string, paragraphs?: string): LiveRow => ({
  ...waits(person, paragraphs),
  servesFor,
});
const onVacant = (person: string, label: string, party: string): LiveRow => ({
  ...waits(person),
  serves: true,
  vacantSeat: { label, party },
});
const places = (more: Partial<BoardPlaces> = {}): BoardPlaces => ({
  ranks: new Map([
    ['sam', 1],
    ['siv', 2],
    ['moa', 3],
  ]),
  seatOf: new Map(),
  calledFor: new Map(),
  vacant: [],
  ...more,
});

interface Given {
  kind?: BoardKind;
  items?: ItemInFile[];
  taken?: number[];
  partyOrder?: CallRule['partyOrder'];
  places?: BoardPlaces;
}

function found(rows: LiveRow[], given: Given = {}): string[] {
  const { kind = 'committee', items = [anItem(1), anItem(2), anItem(3)], taken = [1, 2, 3] } = given;
  const board = { name: 'Nämnden', kind, numbering: 'year' as const };
  return calledOutOfOrder({
    file: aMeeting({ board, people, items }),
    rows,
    course: { taken, pointsOf: () => 2 },
    rule: { samePartyOnly: kind === 'assembly', partyOrder: given.partyOrder ?? {} },
    places: given.places ?? places(),
  }).map(({ code, params, path }) => {
    const before = 'before' in params ? ` before ${params.before}` : '';
    return `${path} ${code}: ${'name' in params ? params.name : ''}${before}`;
  });
}

describe('a substitute who took a seat before another', () => {
  it.each<[string, LiveRow[], Given, string[]]>([
    ['in his turn is nothing', [serves('sam', 'mia'), waits('siv')], {}, []],
    [
      'whose turn it was is looked at, in the § where he began',
      [serves('siv', 'mia', '2-3'), waits('sam')],
      {},
      ['$.items[1] called-out-of-order: Siv Rönn before Sam Alm'],
    ],
    [
      'of another party in a nämnd, where one of the member’s own is there',
      [serves('moa', 'mia'), waits('siv')],
      {},
      ['$.items[0] called-out-of-order: Moa Sten before Siv Rönn'],
    ],
    [
      'in the order of parties that the body has decided is nothing',
      [serves('moa', 'mia'), waits('siv')],
      { partyOrder: { S: ['M', 'S'] } },
      [],
    ],
    ['who was not there is nothing', [serves('siv', 'mia', '1'), waits('sam', '2-3')], {}, []],
    ['who sat in another seat is nothing', [serves('siv', 'mia'), serves('sam', 'max')], {}, []],
    [
      'who had jäv there is nothing',
      [serves('siv', 'mia', '1'), waits('sam')],
      { items: [anItem(1, { conflictsOfInterest: [{ person: 'sam' }] }), anItem(2)], taken: [1, 2] },
      [],
    ],
    [
      'is judged where he began: who goes on is not',
      [serves('sam', 'mia', '1'), waits('sam', '2-3'), member('mia', '2-3'), serves('siv', 'max')],
      {},
      [],
    ],
    [
      'who had served before and gave way goes first again (KL 5:18)',
      [
        serves('siv', 'mia', '1'),
        waits('siv', '2-3'),
        member('mia', '2-3'),
        waits('sam', '1-2'),
        serves('sam', 'max', '3'),
      ],
      {},
      [
        '$.items[0] called-out-of-order: Siv Rönn before Sam Alm',
        '$.items[2] called-out-of-order: Sam Alm before Siv Rönn',
      ],
    ],
    [
      'at a point of a § is found there',
      [serves('siv', 'mia', '2.2,3'), waits('sam')],
      {},
      ['$.items[1] called-out-of-order: Siv Rönn before Sam Alm'],
    ],
    [
      'goes by the order in which the §§ were taken up',
      [serves('siv', 'mia', '3'), serves('siv', 'mia', '1-2'), waits('sam', '1-2')],
      { taken: [3, 1, 2] },
      [],
    ],
    [
      'in a seat in which nobody sits',
      [onVacant('siv', '4', 'S'), waits('sam')],
      {},
      ['$.items[0] called-out-of-order: Siv Rönn before Sam Alm'],
    ],
    [
      'who is called for that very seat is nothing',
      [serves('siv', 'mia'), waits('sam')],
      { places: places({ seatOf: new Map([['mia', '1']]), calledFor: new Map([['siv', '1']]) }) },
      [],
    ],
    [
      'of the same rank is nothing',
      [serves('siv', 'mia'), waits('sam')],
      { places: places({ ranks: new Map() }) },
      [],
    ],
    [
      'from another party in fullmäktige is looked at whoever else is there',
      [serves('moa', 'mia')],
      { kind: 'assembly' },
      ['$.items[0] called-from-other-party: Moa Sten'],
    ],
    ['in a body of no law is nothing', [serves('siv', 'mia'), waits('sam')], { kind: 'forum' }, []],
    ['who stands as a substitute without seat took none', [waits('siv'), waits('sam')], {}, []],
  ])('%s', (_name, rows, given, expected) => {
    expect(found([member('mia', '9'), member('max', '9'), ...rows], given)).toEqual(expected);
  });
});
