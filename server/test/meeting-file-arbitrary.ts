import fc from 'fast-check';
import { z } from 'zod';
import { meetingFile, type ItemInFile, type MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import {
  day,
  emailAddress,
  filledLine,
  line,
  paragraphNumber,
  paragraphRange,
  runningText,
  timeOfDay,
} from '@klubbat/shared/contracts/text-fields';
import { countPoints } from '@klubbat/shared/rules/decision-points';

/*
 * Any meeting file of right form, made from the contract itself: every optional field is there, left out or given
 * empty, and what refers to something refers to something that is there.
 */

const odd = [
  'å',
  'é',
  'e\u0301',
  'ﬁ',
  '🧑‍⚖️',
  '\u00ad',
  '\u200b',
  '\u202e',
  'Ł',
  '§',
  '”',
  "'",
  '\\',
  '%00',
  '{{',
  '$&',
  '\ufeff',
];
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abc ABC123.,-–') },
  { weight: 3, arbitrary: fc.constantFrom(...odd) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((text) => line.safeParse(text).success),
  },
);
const anyLine = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''));
const anyFilledLine = anyLine.map((text) => `${text}x`);
const anyText = fc
  .array(
    fc.oneof(
      anyLine,
      fc.constantFrom(
        '\n',
        '\r\n',
        '\n\n',
        '  \n',
        '\t',
        '- ',
        '1. ',
        '2) ',
        'A. ',
        '**',
        '| a | b |\n|---|---|\n',
        '   ',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const anyDay = fc
  .date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('8999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const two = (most: number) =>
  fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
const anyTime = fc.tuple(two(23), two(59)).map(([hour, minute]) => `${hour}:${minute}`);
const anySpan = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 9 }), fc.boolean())
  .map(([from, more, zero]) => `${zero ? '0' : ''}${from}${more === 0 ? '' : `-${from + more}`}`);
const anyRange = fc
  .array(fc.oneof({ weight: 9, arbitrary: anySpan }, { weight: 1, arbitrary: fc.constant('99999.7') }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((spans) => spans.join(','));
const anyEmail = fc
  .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.constantFrom('.ek', '+x', '', '_2'))
  .map(([name, more]) => `${name}${more}@Kommun.example`);

const fields = new Map<z.core.$ZodType, fc.Arbitrary<unknown>>([
  [line, anyLine],
  [filledLine, anyFilledLine],
  [runningText, anyText],
  [day, anyDay],
  [timeOfDay, anyTime],
  [paragraphRange, anyRange],
  [emailAddress, anyEmail],
  [paragraphNumber, fc.integer({ min: 1, max: 60 })],
]);

function anyOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const field = fields.get(schema);
  if (field !== undefined) {
    return field;
  }
  if (schema instanceof z.ZodOptional) {
    return anyOf(schema.unwrap());
  }
  if (schema instanceof z.ZodArray) {
    return fc.array(anyOf(schema.element), { maxLength: 3 });
  }
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.core.$ZodType>;
    const needed = Object.keys(shape).filter((name) => !(shape[name] instanceof z.ZodOptional));
    const parts = Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, anyOf(inner)]));
    return fc.record(parts, { requiredKeys: needed, noNullPrototype: true });
  }
  if (schema instanceof z.ZodEnum) {
    return fc.constantFrom(...schema.options);
  }
  if (schema instanceof z.ZodLiteral) {
    return fc.constantFrom(...schema.values);
  }
  switch (schema._zod.def.type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 1, max: 40 });
    default:
      return 'format' in schema && schema.format === 'guid' ? fc.uuid() : anyFilledLine;
  }
}

/** The same seed always picks the same: what shrinks stays what it is. */
const pick = (list: readonly unknown[], seed: unknown): unknown => {
  const text = JSON.stringify(seed);
  let sum = 0;
  for (const unit of text) {
    sum = (sum * 31 + (unit.codePointAt(0) ?? 0)) % 1_000_003;
  }
  return list[sum % list.length];
};

const ofPeople = new Set([
  'person',
  'chair',
  'secretary',
  'servesFor',
  'adjusters',
  'reserveAdjusters',
  'by',
  'supportedBy',
  'requestedBy',
]);

/** Lets every reference to a person lead to one of them; without people references are left out. */
function withPeople(value: unknown, keys: readonly string[], name = ''): unknown {
  if (Array.isArray(value)) {
    return ofPeople.has(name) && keys.length === 0 ? [] : value.map((entry) => withPeople(entry, keys, name));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, withPeople(inner, keys, key)]),
    );
  }
  return ofPeople.has(name) ? pick(keys, value) : value;
}

function unique<T>(list: T[], keyOf: (entry: T) => unknown): T[] {
  return list.filter((entry, index) => list.findIndex((other) => keyOf(other) === keyOf(entry)) === index);
}

type Loose = Record<string, unknown>;

function drop(entry: Loose, name: string, possible: readonly unknown[]): Loose {
  const { [name]: given, ...rest } = entry;
  return given === undefined || possible.length === 0 ? rest : { ...rest, [name]: pick(possible, given) };
}

/** References inside one item, to its points, its motions and the meeting's attachments. */
function mended(item: ItemInFile, attachments: number[]): ItemInFile {
  const points = Array.from({ length: countPoints(item.sections) }, (_, index) => index + 1);
  const motions = item.motions && unique(item.motions, ({ id }) => id ?? Symbol('none'));
  const ids = (motions ?? []).flatMap(({ id }) => id ?? []);
  const list = (entries: object[] | undefined, fix: (entry: Loose) => Loose) =>
    entries?.map((entry) => fix(entry as Loose));
  const pointed = (entry: Loose) => drop(entry, 'point', points);
  const attached = (entry: Loose) => drop(pointed(entry), 'attachment', attachments);
  const lists: Loose = {
    motions: list(motions, ({ points: given, ...motion }) =>
      given === undefined
        ? motion
        : { ...motion, points: (given as unknown[]).flatMap((n) => pick([...points, []], n) ?? []) },
    ),
    votes: list(item.votes, (vote) => drop(drop(attached(vote), 'yesMotion', ids), 'noMotion', ids)),
    reservations: list(item.reservations, attached),
    statements: list(item.statements, attached),
    conflictsOfInterest: list(item.conflictsOfInterest, pointed),
    notParticipating: list(item.notParticipating, pointed),
    attachments: item.attachments?.flatMap((number) => pick([...attachments, []], number) ?? []),
  };
  const given = Object.entries(lists).filter(([, value]) => value !== undefined);
  return { ...item, ...Object.fromEntries(given) };
}

function agreeing(raw: MeetingFile): MeetingFile {
  const people = unique(raw.people, ({ id }) => id);
  const attachments = raw.attachments && unique(raw.attachments, ({ number }) => number);
  const numbers = (attachments ?? []).map(({ number }) => number);
  const taken = new Set<number>();
  const items = raw.items.map((item) => {
    const fixed = mended(item, numbers);
    if (fixed.paragraph !== undefined && taken.has(fixed.paragraph)) {
      delete fixed.paragraph;
    }
    taken.add(fixed.paragraph ?? 0);
    return fixed;
  });
  const file = { ...raw, people, items, ...(attachments === undefined ? {} : { attachments }) };
  const keys = people.map(({ id }) => id);
  if (keys.length === 0) {
    delete file.attendance;
    delete file.officers;
    file.items = items.map(({ title }) => ({ title }));
    file.meeting.adjustments?.forEach((adjustment) => delete adjustment.signers);
  }
  return withPeople(file, keys) as MeetingFile;
}

const anyId = fc.stringMatching(/^[a-z0-9-]{1,10}$/);

/** Any meeting file that has the right form; it may contradict the law and itself. */
export const anyMeetingFile: fc.Arbitrary<MeetingFile> = fc
  .tuple(anyOf(meetingFile) as fc.Arbitrary<MeetingFile>, fc.array(anyId, { minLength: 3, maxLength: 3 }))
  .map(([file, ids]) =>
    agreeing({
      ...file,
      people: file.people.map((person, index) => ({ ...person, id: ids[index] ?? 'x' })),
      attachments: file.attachments?.map((attachment, index) => ({
        ...attachment,
        ...(attachment.file === undefined ? {} : { file: `Fil ${index} å.txt` }),
      })),
    }),
  )
  .map((file) => JSON.parse(JSON.stringify(file)) as MeetingFile);
