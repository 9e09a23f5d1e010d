import type { Brief, BriefItem } from '@klubbat/shared/contracts/brief';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentItem, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { briefStates, briefWords } from '@klubbat/shared/sentences/brief-sentences';
import type { EntityManager } from 'typeorm';
import { organisationAsOf, boardAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { composeMeeting, printable } from '../protocols/document.service.js';

const sentence = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});

function asContent(item: BriefItem): ContentItem {
  const { paragraph, label, secret, decision, outcome, reservations, adjusted } = item;
  const more = [...outcome, ...reservations].map(sentence);
  const nothing = !secret && decision.length + more.length === 0 ? [sentence(briefWords.nothing)] : [];
  return {
    paragraph,
    paragraphLabel: label,
    title: secret ? briefWords.secret : (item.title ?? ''),
    caseLineBeforeTitle: false,
    remarks: [adjusted ? briefWords.adjusted : briefWords.notAdjusted],
    parts: [...decision, ...(more.length + nothing.length === 0 ? [] : [{ blocks: [...more, ...nothing] }])],
    adjusted,
  };
}

/** The decisions in short as a paper. It is made of what is told and of nothing else of the meeting. */
export async function briefPaper(
  tx: EntityManager,
  meeting: Meeting,
  brief: Brief,
): Promise<{ content: ProtocolContent; pdf: () => Promise<Uint8Array> }> {
  const file: MeetingFile = {
    format: 'meeting-file',
    version: 1,
    organisation: await organisationAsOf(tx, meeting),
    board: await boardAsOf(tx, meeting),
    meeting: { date: brief.date },
    people: [],
    items: brief.items.map(({ paragraph, secret, title }) => ({
      paragraph,
      title: secret || title === undefined ? briefWords.secret : title,
    })),
  };
  const composed = await composeMeeting(
    { tx, meeting, file, attachments: [] },
    {
      kind: 'decisions',
      adjusted: brief.items.flatMap(({ paragraph, adjusted }) => (adjusted ? [paragraph] : [])),
      draft: false,
      pagePerItem: false,
    },
  );
  const { statusMark: _, ...rest } = composed;
  const state = briefStates[brief.adjusted];
  const content: ProtocolContent = {
    ...rest,
    documentTitle: briefWords.title.toLocaleUpperCase('sv'),
    fileTitle: `${briefWords.title} ${brief.board} ${brief.date}`,
    ...(state === undefined
      ? {}
      : { statusMark: state.mark, opening: [{ blocks: [sentence(state.means)] }] }),
    items: brief.items.map(asContent),
  };
  return { content, pdf: await printable(tx, content, []) };
}
