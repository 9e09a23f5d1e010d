import { itemLinkDoors } from '@klubbat/shared/contracts/item-link';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import type { PaperKind } from '@klubbat/shared/vocabulary/document-kinds';
import { doorQuery } from '../../lib/door-query.js';

export const protocolQuery = (meetingId: string) =>
  doorQuery(meetingDoors.content, { params: { id: meetingId } });

export const paperQuery = (meetingId: string, kind: PaperKind) =>
  doorQuery(meetingDoors.paperContent, { params: { id: meetingId, kind } });

export const extractQuery = (meetingId: string, paragraphs: string) =>
  doorQuery(meetingDoors.extractContent, { params: { id: meetingId }, query: { paragraphs } });

export const caseExtractQuery = (items: string) =>
  doorQuery(itemLinkDoors.extractContent, { query: { items } });
