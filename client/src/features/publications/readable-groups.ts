import type { AttachmentInFile, ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { maskableTexts } from '@klubbat/shared/rules/mask-record';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import { visibleText } from '@klubbat/shared/text/visible-text';
import { sectionKindName } from '../../lib/section-kind-name.js';
import type { ReadText } from './masks.js';

/** Texts that are read together: a §, the appendices, the meeting itself. */
export interface ReadableGroup {
  key: string;
  heading: string;
  /** of a secret §: the law. All that is published of it is its number, this, and what it is called outwards */
  secret?: string;
  texts: ReadText[];
}

const labels: Readonly<Record<string, string>> = {
  'meeting.place': 'Plats',
  'meeting.noticeBoard': 'Anslagstavla',
  'meeting.adjustmentNote': 'Om justeringen',
  'meeting.adjustments.place': 'Plats för justeringen',
  'meeting.adjustments.signers.objection': 'Invändning',
  'meeting.adjustments.notices.board': 'Anslaget på',
  'meeting.adjustments.notices.keptAt': 'Förvaras hos',
  'people.name': 'Namn',
  'people.title': 'Titel',
  'people.represents': 'Företräder',
  'attendance.office': 'Uppdrag',
  'items.title': 'Rubrik',
  'items.publicTitle': 'Rubrik utåt',
  'items.agendaNumber': 'Nummer i föredragningslistan',
  'items.sections.heading': 'Avsnittets rubrik',
  'items.motions.text': 'Yrkande',
  'items.motions.source': 'Yrkandets källa',
  'items.votes.yesMeans': 'Ja betyder',
  'items.votes.noMeans': 'Nej betyder',
  'items.reservations.text': 'Reservation',
  'items.statements.text': 'Yttrande',
  'items.conflictsOfInterest.note': 'Jäv',
  'items.recipients.name': 'Mottagare',
  'items.recipientsHeading': 'Rubrik över mottagarna',
  'items.deferral.to': 'Till',
  'items.deferral.reason': 'Skäl för bordläggning eller återremiss',
  'items.elections.office': 'Uppdrag i valet',
  'items.elections.elected.name': 'Vald',
  'items.elections.elected.party': 'Parti',
  'items.elections.elected.replaces': 'Efter',
  'items.elections.counts.name': 'Fick röster',
  'items.elections.lot': 'Lottning',
  'items.earlier.organisation': 'Tidigare behandlat i',
  'items.earlier.board': 'Tidigare behandlat av',
  'items.earlier.paragraph': 'Tidigare paragraf',
  'items.withdrawn.reason': 'Varför punkten utgick',
  'items.withdrawn.by': 'Vem som lät den utgå',
  'attachments.title': 'Bilagans rubrik',
  'attachments.file': 'Filnamn',
  'attachments.label': 'Bilagans beteckning',
};

const CASE_NUMBER = /^items\.(?:caseNumber|moreCaseNumbers)$/;
const fieldOf = (path: string) => path.slice(2).replace(/\[\d+\]/g, '');
const placeIn = (list: string, path: string): number | undefined => {
  const [, place] = new RegExp(`^\\$\\.${list}\\[(\\d+)\\]`).exec(path) ?? [];
  return place === undefined ? undefined : Number(place);
};

function labelOf(path: string, { items, board }: MeetingFile): string {
  const field = fieldOf(path);
  if (CASE_NUMBER.test(field)) {
    return board.caseNumberLabel ?? 'Diarienummer';
  }
  if (field === 'items.sections.body') {
    const section =
      items[placeIn('items', path) ?? 0]?.sections?.[Number(/sections\[(\d+)\]/.exec(path)?.[1])];
    return section === undefined ? '' : section.heading?.trim() || sectionKindName(section.kind);
  }
  return labels[field] ?? 'Text';
}

/** The appendices that belong to these §§ or to none, and whether what is in them may be published. */
export function attachmentsOf(
  { items, attachments = [] }: Pick<MeetingFile, 'items' | 'attachments'>,
  paragraphs: readonly number[],
): { attachment: AttachmentInFile; isOpen: boolean }[] {
  const isHere = ({ paragraph }: ItemInFile) => paragraph !== undefined && paragraphs.includes(paragraph);
  const numbersOf = (which: (item: ItemInFile) => boolean) =>
    new Set(items.filter(which).flatMap((item) => item.attachments ?? []));
  const here = numbersOf(isHere);
  const others = numbersOf((item) => !isHere(item));
  const openly = numbersOf((item) => isHere(item) && item.confidential === undefined);
  return attachments
    .filter(({ number }) => here.has(number) || !others.has(number))
    .map((attachment) => ({
      attachment,
      isOpen:
        attachment.confidential === undefined &&
        (!here.has(attachment.number) || openly.has(attachment.number)),
    }));
}

/** Everything that will be read by anyone, § by §, as groups of texts; last what is told of the meeting and its people. */
export function readableGroups(record: MeetingFile, paragraphs: readonly number[]): ReadableGroup[] {
  const covered = new Set(paragraphs);
  const open = new Set(
    attachmentsOf(record, paragraphs).flatMap(({ attachment, isOpen }) =>
      isOpen ? [attachment.number] : [],
    ),
  );
  const ofItem = new Map<number, ReadText[]>();
  const rest: Record<'attachments' | 'meeting', ReadText[]> = { attachments: [], meeting: [] };
  for (const { path, isRunning, text } of maskableTexts(record)) {
    const read = { path, label: labelOf(path, record), text: isRunning ? visibleText(text) : text };
    const item = placeIn('items', path);
    const attachment = placeIn('attachments', path);
    if (text.trim() === '') {
      continue;
    }
    if (item !== undefined) {
      ofItem.set(item, [...(ofItem.get(item) ?? []), read]);
    } else if (attachment === undefined) {
      rest.meeting.push(read);
    } else if (open.has(record.attachments?.[attachment]?.number ?? 0)) {
      rest.attachments.push(read);
    }
  }
  const groups = record.items.flatMap((item, place): ReadableGroup[] => {
    if (item.paragraph === undefined || !covered.has(item.paragraph)) {
      return [];
    }
    const label = paragraphLabel(record.board, item.paragraph, record.meeting.date);
    const texts = ofItem.get(place) ?? [];
    return item.confidential === undefined
      ? [{ key: `item-${place}`, heading: label, texts }]
      : [
          {
            key: `item-${place}`,
            heading: `${label} ${item.publicTitle?.trim() || maskingWords.secretTitle}`,
            secret: item.confidential,
            texts: texts.filter(({ path }) => fieldOf(path) === 'items.publicTitle'),
          },
        ];
  });
  return [
    ...groups,
    { key: 'bilagor', heading: 'Bilagornas namn', texts: rest.attachments },
    { key: 'motet', heading: 'Sammanträdet och de som nämns', texts: rest.meeting },
  ].filter(({ secret, texts }) => secret !== undefined || texts.length > 0);
}
