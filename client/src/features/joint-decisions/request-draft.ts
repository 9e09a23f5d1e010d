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

export const remindDaysWords = {
  label: 'Påminn automatiskt så många dagar före',
  description: 'Den som inte har beslutat får ett mejl. Lämna tomt om ingen ska påminnas automatiskt.',
};
export const openBoardWords = {
  label: 'De tillfrågade ser hur långt de andra har kommit',
  description: 'Annars ser var och en bara sin egen rad. Gäller dem som använder Klubbat här.',
};

/** Empty: nobody is reminded by itself. */
export const remindDaysOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));

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
    remindDays: remindDaysOf(draft.remindDays),
    asked: filledRows(draft).map(({ name, email }) => ({ name, email })),
    ...(reason === '' ? {} : { beforeAdjustment: { reason } }),
  };
}

export const filledRows = ({ asked }: RequestDraft): AskedDraft[] =>
  asked.filter(({ name, email }) => name.trim() !== '' || email.trim() !== '');
