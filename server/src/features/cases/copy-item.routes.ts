import { itemCopyDoors } from '@klubbat/shared/contracts/item-copy';
import { Answer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { copyItem, previewCopy, searchCopyable } from './copy-item.service.js';

const writing = { may: 'meeting.write', subject: meetingSubject } as const;

export const copyItemRoutes: Route[] = [
  route(itemCopyDoors.search, {
    ...writing,
    do: (work, { query }, { meeting }) => searchCopyable(work, meeting, query),
  }),
  route(itemCopyDoors.preview, {
    ...writing,
    do: (work, { params }, { meeting }) => previewCopy(work, meeting, params.itemId),
  }),
  route(itemCopyDoors.copy, {
    ...writing,
    do: async (work, { params, body }) => {
      const { created, ...reply } = await copyItem(work, params.id, body);
      return new Answer(created ? 201 : 200, reply);
    },
  }),
];
