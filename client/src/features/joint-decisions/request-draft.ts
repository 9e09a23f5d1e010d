import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';

export interface AskedDraft {
  key: string;
  name: string;
  email: string;
}

/** A request as it is being written. */
export interface RequestDraft {
  title: string;
  proposal: string;
  lastDay: string;
  remindDays: string;
  openBoard: boolean;
  asked: AskedDraft[];
  /** why it goes out although the § is not adjusted */
  reason: string;
}

export const emptyAsked = (): AskedDraft => ({ key: crypto.randomUUID(), name: '', email: '' });

/** Begins with the title of the § and its recipients: most often they are those who are asked. */
export function draftOf({ title, recipients = [] }: AgendaItemView): RequestDraft {
  const asked = recipients.map(({ name, email = '' }) => ({ ...emptyAsked(), name, email }));
  return {
    title,
    proposal: '',
    lastDay: '',
    remindDays: '7',
    openBoard: false,
    asked: asked.length === 0 ? [emptyAsked()] : asked,
    reason: '',
  };
}

/** What is sent: rows in which nothing was typed are none. */
export function requestOf(draft: RequestDraft) {
  const { title, proposal, lastDay, openBoard } = draft;
  const reason = draft.reason.trim();
  return {
    ...{ title, proposal, lastDay, openBoard },
    remindDays: draft.remindDays.trim() === '' ? null : Number(draft.remindDays),
    asked: filledRows(draft).map(({ name, email }) => ({ name, email })),
    ...(reason === '' ? {} : { beforeAdjustment: { reason } }),
  };
}

export const filledRows = ({ asked }: RequestDraft): AskedDraft[] =>
  asked.filter(({ name, email }) => name.trim() !== '' || email.trim() !== '');
