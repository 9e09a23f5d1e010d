import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { itemInFile, meetingFile, withdrawal, type MeetingFile } from '../contracts/meeting-file.js';
import { maskableTexts, maskRecord, strayMasks } from './mask-record.js';

const SIGN = '[maskat]';

const file: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: { name: 'Region Älvmark', kind: 'region' },
  board: { name: 'Omsorgsnämnden', kind: 'committee', numbering: 'year' },
  meeting: { date: '2026-02-03', start: '09:00', place: 'Hos Anna Ek, Storgatan 3' },
  people: [{ id: 'p1', name: 'Anna Ek', party: 'X', email: 'anna@alvmark.example' }],
  attendance: [{ person: 'p1', capacity: 'member', present: true, from: '09:00', to: '10:00' }],
  items: [
    {
      paragraph: 7,
      title: 'Bidrag till Bo Lund',
      sections: [{ kind: 'decision', body: '**Bo Lund** får 3 000 kronor.\n\nHan bor i Åby.' }],
      motions: [{ id: 'm1', by: ['p1'], text: 'Avslag' }],
      votes: [{ method: 'open', yes: 3, no: 2, yesMeans: 'bifall', noMotion: 'm1' }],
      deferral: { to: 'arbetsutskottet', reason: 'Bo Lund hörs.' },
    },
  ],
};

const over = (path: string, from: number, to: number) => ({
  path,
  from,
  to,
  ground: 'personal-data' as const,
});

describe('texts of a protocol that may be masked', () => {
  test('are those that people wrote, in order, and no key, count or time', () => {
    expect(maskableTexts(file).map(({ path }) => path)).toEqual([
      '$.meeting.place',
      '$.people[0].name',
      '$.items[0].title',
      '$.items[0].sections[0].body',
      '$.items[0].motions[0].text',
      '$.items[0].votes[0].yesMeans',
      '$.items[0].deferral.to',
      '$.items[0].deferral.reason',
    ]);
  });

  test('no text of the meeting file is forgotten: each may be masked, or is known never to hold a secret', () => {
    const NEVER = [
      /^organisation\./,
      /^board\./,
      /^(?:format|version|signatureReference)$/,
      /^meeting\.(?:date|endDate|start|end|adjustmentDate|number|record)$/,
      /^meeting\.adjournments\./,
      /^meeting\.adjustments\.(?:paragraphs|date|time|signers\.(?:person|as|paragraphs))$/,
      /^meeting\.adjustments\.notices\.(?:postedOn|removedOn|lastAppealDay)$/,
      // addresses are taken away altogether
      /\.email$/,
      /^people\.(?:id|party)$/,
      /^officers\./,
      /^attendance\.(?:person|capacity|servesFor|paragraphs|from|to)$/,
      /\.(?:by|person|requestedBy|supportedBy)$/,
      /^items\.(?:kind|outcome|appeal|confidential|deferral\.nextDate|earlier\.date|withdrawn\.on)$/,
      /^items\.sections\.(?:kind|points|level)$/,
      /^items\.motions\.(?:id|kind|result)$/,
      /^items\.votes\.(?:method|castingVote|ballots\.vote|order|threshold|lot|yesMotion|noMotion)$/,
      /^items\.statements\.kind$/,
      /^items\.elections\.(?:method|elected\.(?:from|until))$/,
      /^attachments\.(?:source|confidential)$/,
    ];
    const recorded = meetingFile.extend({
      items: z.array(itemInFile.extend({ withdrawn: withdrawal.optional() })),
    });
    const full = fullOf(z.toJSONSchema(recorded) as Schema) as MeetingFile;
    const maskable = new Set(maskableTexts(full).map(({ path }) => path.slice(2).replace(/\[\d+\]/g, '')));
    const forgotten = fieldsOf(full)
      .map((field) => field.replace(/^\./, ''))
      .filter((field) => !maskable.has(field) && !NEVER.some((known) => known.test(field)));
    expect(forgotten).toEqual([]);
    expect(maskable.size).toBeGreaterThan(30);
  });
});

describe('a masked protocol', () => {
  test('has the sign for the words, and everything else as it was', () => {
    const masked = maskRecord(
      file,
      [
        over('$.items[0].title', 12, 19),
        over('$.items[0].sections[0].body', 0, 7),
        over('$.people[0].name', 0, 7),
      ],
      SIGN,
    );
    expect(masked.items[0]?.title).toBe('Bidrag till [maskat]');
    expect(masked.items[0]?.sections?.[0]?.body).toBe('**[maskat]** får 3 000 kronor.\n\nHan bor i Åby.');
    expect(masked.people[0]?.name).toBe('[maskat]');
    expect(masked.items[0]?.deferral).toEqual(file.items[0]?.deferral);
    expect(masked.items[0]?.votes).toEqual(file.items[0]?.votes);
  });

  test('without masks is the same', () => {
    expect(maskRecord(file, [], SIGN)).toEqual(file);
  });

  test('masks of no text, or beyond its end, are found', () => {
    const stray = [
      over('$.items[0].title', 12, 20),
      over('$.items[0].votes[0].yes', 0, 1),
      over('$.items[9].title', 0, 1),
      over('$.organisation.name', 0, 1),
    ];
    expect(strayMasks(file, [...stray, over('$.items[0].title', 12, 19)])).toEqual(stray);
  });
});

interface Schema {
  type?: string;
  const?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
}

/** A value in which every field that may be there is, and every text says `x`. */
function fullOf(schema: Schema): unknown {
  if (schema.properties !== undefined) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, inner]) => [name, fullOf(inner)]),
    );
  }
  if (schema.type === 'array' && schema.items !== undefined) {
    return [fullOf(schema.items)];
  }
  if (schema.anyOf !== undefined) {
    return fullOf(schema.anyOf[0] ?? {});
  }
  return schema.type === 'string' || schema.const !== undefined ? 'x' : 1;
}

function fieldsOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') {
    return [path];
  }
  if (Array.isArray(value)) {
    return value.flatMap((one) => fieldsOf(one, path));
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, held]) => fieldsOf(held, `${path}.${name}`))
    : [];
}
