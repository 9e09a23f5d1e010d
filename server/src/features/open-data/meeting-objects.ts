import { createHash } from 'node:crypto';
import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import { itemKindWords, outcomeWords } from '@klubbat/shared/sentences/words';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import { contentText } from '@klubbat/shared/text/content-text';
import { visibleText } from '@klubbat/shared/text/visible-text';
import { dayInSweden } from '../../platform/clock.js';
import {
  meetingAddress,
  paragraphAddress,
  protocolAddress,
  protocolPdfAddress,
} from '../../web-pages/addresses.js';
import { meetingWord, placeOf, shownPlace } from '../../web-pages/meeting-lines.js';
import type { OpenMeeting, PublishedVersion } from '../open-pages/open-meeting.store.js';
import { contentOf, correctedContentOf } from '../open-pages/published-protocol.js';
import { inside, type MadeObject } from './made-object.js';
import { own } from './open-content.js';
import { bodyAddress, LICENCE, objectAddress } from './open-lists.js';
import type { FileMeasure } from './open-sources.store.js';
import { swedishMoment } from './swedish-moment.js';
import { voteObjects } from './vote-objects.js';

export interface MeetingSources {
  meeting: OpenMeeting;
  boardId: string;
  versions: readonly PublishedVersion[];
  measures: readonly FileMeasure[];
  /** by key in the record: whom of the register the elected ones are */
  elected: ReadonlyMap<string, string>;
}

/** A paper is known by its case number, which may hold anything: an address holds only its sum. */
export const paperKey = (caseNumber: string): string =>
  createHash('sha256').update(caseNumber.trim()).digest('hex').slice(0, 32);

/** The case that a § may be found by: not where a part of it is masked, nor of a secret §. */
function openCase({ caseNumber, confidential }: ItemInFile): string | undefined {
  const trimmed = caseNumber?.trim() ?? '';
  return confidential !== undefined || trimmed === '' || trimmed.includes(maskingWords.sign)
    ? undefined
    : trimmed;
}

const DECIDED = new Set(['approved', 'rejected', 'amended']);

/** A public meeting, and what is public of what was said and decided at it: from its public versions and nothing else. */
export function meetingObjects({
  meeting,
  boardId,
  versions,
  measures,
  elected,
}: MeetingSources): MadeObject[] {
  const at = meeting.organisation;
  const place = placeOf(meeting);
  const meetingId = own(objectAddress(at, 'meetings', meeting.id));
  const board = own(objectAddress(at, 'organizations', boardId));
  const files: MadeObject[] = [];
  const items: MadeObject[] = [];
  const consultations: MadeObject[] = [];
  const votes: MadeObject[] = [];
  for (const version of versions) {
    const content = contentOf(version);
    const file = fileObject(meeting, version, measures);
    files.push(file);
    for (const [i, recorded] of version.record.items.entries()) {
      const shown = content.items[i];
      if (recorded.paragraph === undefined || shown === undefined) {
        continue;
      }
      const item = itemObject({ meeting, recorded, shown, file, order: items.length });
      items.push(item);
      const consultation = consultationObject(at, item.key, recorded, { meetingId, board });
      if (consultation !== undefined) {
        consultations.push(consultation);
      }
      votes.push(...voteObjects({ record: version.record, recorded, meeting, boardId, itemKey: item.key }));
    }
  }
  const shown = shownPlace(meeting.place)?.trim() ?? '';
  const location: MadeObject[] =
    shown === ''
      ? []
      : [
          {
            list: 'locations',
            key: meeting.id,
            content: { description: shown, bodies: [own(bodyAddress(at))], meetings: [meetingId] },
          },
        ];
  const embed = (objects: readonly MadeObject[]) =>
    objects.map((one) =>
      inside(at, one, ['meeting', 'agendaItem', 'text', 'meetings', 'bodies', 'resolutionFile']),
    );
  const [protocol, ...otherFiles] = embed(files);
  const [where] = embed(location);
  const made: MadeObject = {
    list: 'meetings',
    key: meeting.id,
    content: {
      name: `${meetingWord(meeting)} med ${meeting.boardName} ${meeting.day}`,
      // the words that OParl recommends: called to, and held with a protocol that one may read
      meetingState: meeting.published ? 'durchgeführt' : 'eingeladen',
      cancelled: meeting.cancelled,
      // without a time of day it is known only by its day: midnight
      start: swedishMoment(meeting.day, meeting.start ?? '00:00'),
      end: meeting.end === null ? undefined : swedishMoment(meeting.endDay ?? meeting.day, meeting.end),
      location: where,
      organization: [board],
      participant: participantsOf(at, versions, elected),
      resultsProtocol: protocol,
      auxiliaryFile: otherFiles.length === 0 ? undefined : otherFiles,
      agendaItem: embed(items),
      web: own(meetingAddress(place)),
    },
  };
  const year = Number(meeting.day.slice(0, 4));
  return [made, ...location, ...files, ...items, ...consultations, ...votes].map((one) => ({
    ...one,
    boardId,
    year,
  }));
}

/** The elected who were there for some §, as the public versions say it; who is masked in one of them is not told. */
function participantsOf(
  at: string,
  versions: readonly PublishedVersion[],
  elected: ReadonlyMap<string, string>,
): ReturnType<typeof own>[] | undefined {
  const isMasked = (key: string) =>
    versions.some(({ record }) =>
      record.people.some(({ id, name }) => id === key && name.includes(maskingWords.sign)),
    );
  const there = new Set(
    versions.flatMap(({ record }) =>
      (record.attendance ?? []).filter(({ present }) => present).map(({ person }) => person),
    ),
  );
  const people = [...there].filter((key) => !isMasked(key)).flatMap((key) => elected.get(key) ?? []);
  return people.length === 0
    ? undefined
    : [...new Set(people)].sort().map((id) => own(objectAddress(at, 'persons', id)));
}

function fileObject(
  meeting: OpenMeeting,
  version: PublishedVersion,
  measures: readonly FileMeasure[],
): MadeObject {
  const at = meeting.organisation;
  const place = placeOf(meeting);
  const pdf = own(protocolPdfAddress(place, version.number));
  const measure = measures.find(({ id }) => id === version.id);
  const { head, body, foot } = contentText(correctedContentOf(version));
  const what = meeting.notes ? 'Minnesanteckningar' : 'Protokoll';
  return {
    list: 'files',
    key: `${meeting.id}-protocol-${version.number}`,
    content: {
      name: `${what} ${meeting.boardName} ${meeting.day}`,
      fileName: `${what} ${meeting.boardName} ${meeting.day}.pdf`.replace(/[\\/:*?"<>|]/g, '_'),
      mimeType: 'application/pdf',
      date: dayInSweden(version.publishedAt),
      size: measure?.size,
      sha512Checksum: measure?.sha512,
      text: [head, body, foot].filter((part) => part !== '').join('\n\n'),
      accessUrl: pdf,
      downloadUrl: pdf,
      fileLicense: LICENCE,
      meeting: [own(objectAddress(at, 'meetings', meeting.id))],
      agendaItem: version.record.items.flatMap(({ paragraph }) =>
        paragraph === undefined
          ? []
          : [own(objectAddress(at, 'agenda-items', itemKey(meeting.id, paragraph)))],
      ),
      web: own(protocolAddress(place, version.number)),
    },
  };
}

const itemKey = (meetingId: string, paragraph: number) => `${meetingId}-${paragraph}`;

interface ItemSources {
  meeting: OpenMeeting;
  recorded: ItemInFile;
  shown: ContentItem;
  file: MadeObject;
  order: number;
}

function itemObject({ meeting, recorded, shown, file, order }: ItemSources): MadeObject {
  const at = meeting.organisation;
  const paragraph = recorded.paragraph ?? 0;
  const key = itemKey(meeting.id, paragraph);
  const known = {
    meeting: own(objectAddress(at, 'meetings', meeting.id)),
    number: shown.paragraphLabel,
    order,
    web: own(paragraphAddress(placeOf(meeting), paragraph)),
  };
  if (recorded.confidential !== undefined) {
    return { list: 'agenda-items', key, content: { ...known, public: false } };
  }
  const decided = (recorded.sections ?? [])
    .filter(({ kind, body = '' }) => kind === 'decision' && body.trim() !== '')
    .map(({ body = '' }) => visibleText(body));
  return {
    list: 'agenda-items',
    key,
    content: {
      ...known,
      name: recorded.title,
      public: true,
      consultation:
        openCase(recorded) === undefined ? undefined : own(objectAddress(at, 'consultations', key)),
      result: recorded.outcome === undefined ? undefined : outcomeWords[recorded.outcome],
      resolutionText: decided.length === 0 ? undefined : decided.join('\n\n'),
      resolutionFile: decided.length === 0 ? undefined : inside(at, file, ['text', 'meeting', 'agendaItem']),
    },
  };
}

function consultationObject(
  at: string,
  key: string,
  recorded: ItemInFile,
  { meetingId, board }: Record<'meetingId' | 'board', ReturnType<typeof own>>,
): MadeObject | undefined {
  const caseNumber = openCase(recorded);
  if (caseNumber === undefined) {
    return undefined;
  }
  const { kind = 'decision', outcome } = recorded;
  const paper = paperKey(caseNumber);
  return {
    list: 'consultations',
    key,
    paper,
    content: {
      paper: own(objectAddress(at, 'papers', paper)),
      agendaItem: own(objectAddress(at, 'agenda-items', key)),
      meeting: meetingId,
      organization: [board],
      // what goes on to a higher body is not decided here
      authoritative: outcome !== undefined && DECIDED.has(outcome),
      role: outcome === 'forwarded' ? outcomeWords.forwarded : itemKindWords[kind],
      'klubbat:caseNumber': caseNumber,
    },
  };
}
