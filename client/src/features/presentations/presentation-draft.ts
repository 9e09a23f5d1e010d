import type { PresentationContent } from '@klubbat/shared/contracts/presentation';
import { rowKey } from '../../lib/row-key.js';

/** What a page tells, as it stands in a form: lists of lines as text, and rows with keys. */
export interface PresentationDraft {
  about: string;
  fieldsOfWork: string;
  memberOrganisations: string;
  priorities: { key: string; year: string; intro: string; items: string }[];
  timeline: { key: string; day: string; title: string; text: string; link: string }[];
}

export type PriorityRow = PresentationDraft['priorities'][number];
export type TimelineRow = PresentationDraft['timeline'][number];

export const presentationLabels: Readonly<Record<keyof PresentationDraft, string>> = {
  about: 'Vad ni gör',
  fieldsOfWork: 'Verksamhetsområden',
  memberOrganisations: 'Medlemmar',
  priorities: 'Prioriteringar',
  timeline: 'Tidplan',
};

/** Where on the page a field is, so that a fault leads to it. */
export const presentationFieldId = (field: keyof PresentationDraft) => `presentation-${field}`;

const linesOf = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The form's draft of what is stored. */
export function draftOf(content: PresentationContent): PresentationDraft {
  return {
    about: content.about,
    fieldsOfWork: content.fieldsOfWork.join('\n'),
    memberOrganisations: content.memberOrganisations.join('\n'),
    priorities: content.priorities.map(({ year, intro, items }) => ({
      key: rowKey(),
      year: String(year),
      intro,
      items: items.join('\n'),
    })),
    timeline: content.timeline.map(({ link, ...entry }) => ({ key: rowKey(), ...entry, link: link ?? '' })),
  };
}

export const isWrittenYear = ({ year, intro, items }: PriorityRow) => `${year}${intro}${items}`.trim() !== '';
export const isWrittenDay = ({ day, title, text, link }: TimelineRow) =>
  `${day}${title}${text}${link}`.trim() !== '';

/** What a draft stands for; a row in which nothing was written is no row. What is no year becomes NaN, which is refused. */
export function contentOf(draft: PresentationDraft): PresentationContent {
  return {
    about: draft.about,
    fieldsOfWork: linesOf(draft.fieldsOfWork),
    memberOrganisations: linesOf(draft.memberOrganisations),
    priorities: draft.priorities.filter(isWrittenYear).map(({ year, intro, items }) => ({
      year: year.trim() === '' ? Number.NaN : Number(year),
      intro,
      items: linesOf(items),
    })),
    timeline: draft.timeline.filter(isWrittenDay).map(({ day, title, text, link }) => ({
      day,
      title: title.trim(),
      text,
      link: link.trim() === '' ? null : link.trim(),
    })),
  };
}

/** A field in words, to be read beside what somebody else has written. */
export function fieldInWords(field: keyof PresentationDraft, draft: PresentationDraft): string {
  switch (field) {
    case 'about':
    case 'fieldsOfWork':
    case 'memberOrganisations':
      return draft[field];
    case 'priorities':
      return draft.priorities.map(({ year, intro, items }) => [year, intro, items].join('\n')).join('\n\n');
    case 'timeline':
      return draft.timeline
        .map(({ day, title, text, link }) => [`${day} ${title}`, text, link].filter(Boolean).join('\n'))
        .join('\n\n');
  }
}
