import { itemLinkDoors } from '@klubbat/shared/contracts/item-link';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { documentWords } from '@klubbat/shared/sentences/document-words';
import { paperKinds, type PaperKind } from '@klubbat/shared/vocabulary/document-kinds';
import { doorAddress } from '../../lib/call.js';
import { extractQuery, paperQuery, protocolQuery } from './protocol.queries.js';

/** What of a meeting is read: its protocol, one of its papers, or an extract of some §§. */
export type Reading =
  { of: 'protocol' } | { of: 'paper'; kind: PaperKind } | { of: 'extract'; paragraphs: string };

/** `foredragningslista`: the name of a paper as a part of an address. */
function slug(kind: PaperKind): string {
  return documentWords[kind].file
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, '-');
}

/** Where it is read on screen. */
export function readingAddress(meetingId: string, reading: Reading): string {
  const page = `/sammantraden/${meetingId}/las`;
  switch (reading.of) {
    case 'protocol':
      return `${page}/protokoll`;
    case 'paper':
      return `${page}/${slug(reading.kind)}`;
    case 'extract':
      return `${page}/utdrag?paragrafer=${reading.paragraphs}`;
  }
}

/** What an address asks to read; undefined for one that names nothing. */
export function readingOf(name: string, paragraphs: string | undefined): Reading | undefined {
  if (name === 'protokoll') {
    return { of: 'protocol' };
  }
  if (name === 'utdrag') {
    return paragraphs === undefined ? undefined : { of: 'extract', paragraphs };
  }
  const kind = paperKinds.find((one) => slug(one) === name);
  return kind === undefined ? undefined : { of: 'paper', kind };
}

/** The same as PDF and in Word. */
export function filesOf(id: string, reading: Reading): { pdf: string; word: string } {
  const params = { id };
  switch (reading.of) {
    case 'protocol':
      return {
        pdf: doorAddress(meetingDoors.pdf, { params }),
        word: doorAddress(meetingDoors.word, { params }),
      };
    case 'paper': {
      const paper = { params: { id, kind: reading.kind } };
      return {
        pdf: doorAddress(meetingDoors.paper, paper),
        word: doorAddress(meetingDoors.paperWord, paper),
      };
    }
    case 'extract': {
      const extract = { params, query: { paragraphs: reading.paragraphs } };
      return {
        pdf: doorAddress(meetingDoors.extract, extract),
        word: doorAddress(meetingDoors.extractWord, extract),
      };
    }
  }
}

export function readingQuery(id: string, reading: Reading) {
  switch (reading.of) {
    case 'protocol':
      return protocolQuery(id);
    case 'paper':
      return paperQuery(id, reading.kind);
    case 'extract':
      return extractQuery(id, reading.paragraphs);
  }
}

/** §§ of a case from several bodies, as PDF. */
export function caseExtractAddress(items: string): string {
  return doorAddress(itemLinkDoors.extract, { query: { items } });
}
