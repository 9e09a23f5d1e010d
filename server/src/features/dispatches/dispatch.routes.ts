import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { Answer, FileAnswer } from '../../http/answer.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may, mayKnow, permitted } from '../../policies/may.js';
import { findSecretItemIds } from '../agenda/agenda-item.store.js';
import { itemSubject } from '../agenda/item-subject.js';
import { meetingSubject, subjectOfMeeting } from '../meetings/meeting-subject.js';
import { pacePreviews } from '../printing/preview-pace.js';
import { deliverySubject } from './delivery-subject.js';
import {
  listDeliveries,
  retryDelivery,
  sentExtract,
  settleArrived,
  showDelivery,
} from './delivery.service.js';
import { orderDispatch } from './dispatch.service.js';
import { previewDispatch } from './preview-dispatch.service.js';
import { readsSecrets } from '../attachments/reads-secrets.js';
import { showRecipients } from './printed-recipients.service.js';
import { giveUnsentReason } from './unsent-reason.service.js';

async function refuseUnseen(work: Work, meetingId: string | undefined): Promise<void> {
  const subject = meetingId === undefined ? undefined : await subjectOfMeeting(work, meetingId);
  if (
    meetingId !== undefined &&
    (subject === undefined || !mayKnow(work.actor, subject) || !may(work.actor, 'meeting.read', subject))
  ) {
    fail('not-found');
  }
}

export interface Outgoing {
  /** true: no mail server is set, the mail is kept here */
  caught: boolean;
  /** lets the worker look at once, instead of at its next round */
  wake: () => void;
}

export function dispatchRoutes({ caught, wake }: Outgoing): Route[] {
  return [
    route(dispatchDoors.recipients, {
      may: 'meeting.read',
      subject: meetingSubject,
      do: async (work, _input, subject) => {
        const { items, ...rest } = await showRecipients(work, subject.meeting);
        const secret = (await readsSecrets(work, subject))
          ? new Set<string>()
          : await findSecretItemIds(work.tx, subject.meeting.id);
        return { ...rest, items: items.filter(({ id }) => !secret.has(id)) };
      },
    }),
    route(dispatchDoors.giveReason, {
      may: 'meeting.dispatch',
      subject: itemSubject,
      do: async (work, { params, body }, { meeting }) => {
        await giveUnsentReason(work, meeting, params.id, body);
        return {};
      },
    }),
    route(dispatchDoors.order, {
      may: 'meeting.dispatch',
      subject: meetingSubject,
      do: async (work, { params, body }) => {
        const { created, deliveries } = await orderDispatch(work, params.id, body);
        work.afterCommit(wake);
        return new Answer(created ? 201 : 200, { deliveries });
      },
    }),
    route(dispatchDoors.preview, {
      may: 'meeting.dispatch',
      subject: meetingSubject,
      reads: true,
      do: (work, { params, body }) => {
        pacePreviews(work.actor.personId, work.now);
        return previewDispatch(work, params.id, body);
      },
    }),
    signedInRoute(dispatchDoors.deliveries, {
      byToken: 'diary.read',
      do: async (work, { query }) => {
        await refuseUnseen(work, query.meetingId);
        return { ...(await listDeliveries(work, query)), caught };
      },
    }),
    route(dispatchDoors.delivery, {
      may: 'meeting.read',
      subject: deliverySubject,
      do: async (work, { params }, subject) => ({
        ...(await showDelivery(work.tx, params.id)),
        permitted: permitted(work.actor, subject),
      }),
    }),
    route(dispatchDoors.extractFile, {
      may: 'meeting.read',
      subject: deliverySubject,
      do: async (work, _input, { delivery }) => {
        const { bytes, name, mediaType } = await sentExtract(work.tx, delivery);
        return new FileAnswer(bytes, name, mediaType);
      },
    }),
    route(dispatchDoors.retry, {
      may: 'meeting.dispatch',
      subject: deliverySubject,
      do: async (work, { params, body }, { meeting }) => {
        const delivery = await retryDelivery(work, meeting, params.id, body.reason);
        work.afterCommit(wake);
        return delivery;
      },
    }),
    route(dispatchDoors.arrived, {
      may: 'meeting.dispatch',
      subject: deliverySubject,
      do: (work, { params, body }, { meeting }) => settleArrived(work, meeting, params.id, body.reason),
    }),
  ];
}
