import type { ItemField, VersionNames, VersionView } from '@klubbat/shared/contracts/item-version';
import { matchedSections } from '@klubbat/shared/rules/matched-sections';
import {
  appealKindWords,
  itemKindWords,
  outcomeWords,
  sectionHeadings,
} from '@klubbat/shared/sentences/words';
import { plainText } from '@klubbat/shared/text/plain-text';
import { readText } from '@klubbat/shared/text/read-text';
import { capital } from '../../lib/capital.js';
import { recordedIn } from '../../lib/recorded-in-item.js';

type Said = Pick<VersionView, 'fields' | 'names'>;

/** A part of an item in two versions: what it is called, and what it said in each; empty where it was not there. */
export interface VersionPart {
  key: string;
  heading: string;
  before: string;
  after: string;
  /** what restores it from the earlier version; null: it can only come back with the whole text */
  restores: { fields: ItemField[] } | { section: number } | null;
}

type Line = [fields: ItemField[], heading: string, text: (said: Said) => string];

const yes = (given: boolean | undefined) => (given === true ? 'Ja' : '');

const beforeText: readonly Line[] = [
  [['title'], 'Rubrik', ({ fields }) => fields.title],
  [['publicTitle'], 'Rubrik som alla får se', ({ fields }) => fields.publicTitle ?? ''],
  [
    ['caseNumber', 'moreCaseNumbers'],
    'Ärendenummer',
    ({ fields }) => [fields.caseNumber, ...(fields.moreCaseNumbers ?? [])].filter(Boolean).join('\n'),
  ],
  [
    ['kind'],
    'Punktens slag',
    ({ fields }) => (fields.kind === undefined ? '' : capital(itemKindWords[fields.kind])),
  ],
  [['agendaNumber'], 'Nummer på dagordningen', ({ fields }) => fields.agendaNumber ?? ''],
  [['urgent'], 'Extra ärende', ({ fields }) => yes(fields.urgent)],
  [['closedDoors'], 'Stängda dörrar', ({ fields }) => yes(fields.closedDoors)],
  [['confidential'], 'Sekretess', ({ fields }) => fields.confidential ?? ''],
];

const recorded = (field: ItemField, heading: string): Line => [
  [field],
  heading,
  ({ fields, names }) =>
    recordedIn(
      { [field]: fields[field], ...(field === 'deferral' ? { outcome: fields.outcome } : {}) },
      names.people,
    )
      .flatMap(({ entries }) => entries)
      .map(({ lines, body }) => [...lines, ...(body === undefined ? [] : [plain(body)])].join('\n'))
      .join('\n\n'),
];

const afterText: readonly Line[] = [
  [
    ['outcome'],
    'Utgång',
    ({ fields }) => (fields.outcome === undefined ? '' : capital(outcomeWords[fields.outcome])),
  ],
  recorded('motions', 'Yrkanden'),
  recorded('votes', 'Omröstningar'),
  recorded('reservations', 'Reservationer'),
  recorded('statements', 'Yttranden och anteckningar'),
  recorded('conflictsOfInterest', 'Jäv'),
  recorded('notParticipating', 'Deltar inte i beslutet'),
  recorded('deferral', 'Bordläggning eller återremiss'),
  recorded('elections', 'Val'),
  recorded('earlier', 'Tidigare behandling'),
  [['immediateAdjustment'], 'Omedelbar justering', ({ fields }) => yes(fields.immediateAdjustment)],
  [
    ['appeal'],
    'Hur beslutet överklagas',
    ({ fields }) => (fields.appeal === undefined ? '' : capital(appealKindWords[fields.appeal])),
  ],
  [
    ['recipients', 'recipientsHeading'],
    'Mottagare',
    ({ fields: { recipients = [], recipientsHeading } }) =>
      [
        ...(recipientsHeading === undefined ? [] : [recipientsHeading]),
        ...recipients.map(({ name, email }) => (email === undefined ? name : `${name}, ${email}`)),
      ].join('\n'),
  ],
  [
    ['attachments'],
    'Bilagor',
    ({ fields, names }) =>
      (fields.attachments ?? []).map((number) => attachmentLine(number, names)).join('\n'),
  ],
];

function attachmentLine(number: number, { attachments }: VersionNames): string {
  const title = attachments.find((one) => one.number === number)?.title;
  return title === undefined ? `Bilaga ${number}` : `Bilaga ${number}: ${title}`;
}

function plain(markdown: string | undefined): string {
  return plainText(readText(markdown ?? '', () => true));
}

function partsOf(lines: readonly Line[], before: Said, after: Said): VersionPart[] {
  return lines.map(([fields, heading, text]) => ({
    key: fields.join(),
    heading,
    before: text(before),
    after: text(after),
    restores: { fields },
  }));
}

function sectionParts(before: Said, after: Said): VersionPart[] {
  const [then = [], now = []] = [before.fields.sections, after.fields.sections];
  return matchedSections(then, now).map((place, index) => {
    const [was, is] = [then[place.before ?? -1], now[place.after ?? -1]];
    const headings = [was, is].map((one) =>
      one === undefined ? undefined : one.heading || sectionHeadings[one.kind],
    );
    const renamed = was !== undefined && is !== undefined && headings[0] !== headings[1];
    const text = (one: typeof was, heading: string | undefined) =>
      [renamed ? heading : undefined, plain(one?.body)].filter(Boolean).join('\n\n');
    return {
      key: `section-${index}`,
      heading: (headings[1] ?? headings[0]) || 'Text',
      before: text(was, headings[0]),
      after: text(is, headings[1]),
      restores: place.before === null ? null : { section: place.before },
    };
  });
}

/** All that an item is made of, part by part in the order of the screen, as it was in the one version and in the other. */
export function versionParts(before: Said, after: Said): VersionPart[] {
  return [
    ...partsOf(beforeText, before, after),
    ...sectionParts(before, after),
    ...partsOf(afterText, before, after),
  ].filter((part) => part.before !== '' || part.after !== '');
}

/** The parts in which the versions differ. */
export function differingParts(parts: readonly VersionPart[]): VersionPart[] {
  return parts.filter(({ before, after }) => before !== after);
}
