import {
  templateDoors,
  type DocumentTemplate,
  type TemplateView,
} from '@klubbat/shared/contracts/document-template';
import {
  accentUseWords,
  headPlaceWords,
  logoUseWords,
  typefaceWords,
} from '@klubbat/shared/sentences/template-sentences';
import type { HeadPlace } from '@klubbat/shared/vocabulary/template-words';
import { documentKind } from '../../lib/autosave/documents.js';
import { fieldRules } from '../../lib/autosave/field-rules.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import { queryClient } from '../../lib/query-client.js';
import { templateQuery } from './register.queries.js';

/** A template as fields hold it: what is missing is an empty text. */
export type TemplateDraft = {
  [Field in keyof DocumentTemplate]: null extends DocumentTemplate[Field] ? string : DocumentTemplate[Field];
};

export const templateLabels: Readonly<Record<keyof TemplateDraft, string>> = {
  logoOn: 'Logotypen står',
  logoAt: 'Logotypen i sidhuvudet',
  logoAlt: 'Vad logotypen visar (frivilligt)',
  accent: 'Färg i handlingar',
  accentOn: 'Färgen används till',
  typeface: 'Typsnitt',
  organisationAt: 'Organisationens namn',
  titleAt: 'Handlingens namn',
  boardAt: 'Organet',
  dateAt: 'Datum',
  pageAt: 'Sidnummer',
  footText: 'Egen rad i sidfoten (frivilligt)',
  certificationLabel: 'Där ett utdrag bestyrks (frivilligt)',
  adjustmentNote: 'Under underskrifterna (frivilligt)',
  appealText: 'Hur man överklagar (frivilligt)',
};

const placeWords: Readonly<Record<HeadPlace | 'none' | 'foot', string>> = {
  ...headPlaceWords,
  none: 'Ingenstans',
  foot: 'I sidfoten',
};

function readField(field: keyof TemplateDraft, draft: TemplateDraft): string {
  switch (field) {
    case 'typeface':
      return typefaceWords[draft.typeface];
    case 'logoOn':
      return logoUseWords[draft.logoOn];
    case 'accentOn':
      return accentUseWords[draft.accentOn];
    case 'logoAt':
    case 'organisationAt':
    case 'titleAt':
    case 'boardAt':
    case 'dateAt':
    case 'pageAt':
      return placeWords[draft[field]];
    default:
      return draft[field];
  }
}

const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim());

/** What the fields say, as it is sent. */
export function templateOf(draft: TemplateDraft): DocumentTemplate {
  return {
    ...draft,
    logoAlt: draft.logoAlt.trim(),
    accent: orNull(draft.accent.toLowerCase()),
    footText: orNull(draft.footText),
    adjustmentNote: orNull(draft.adjustmentNote),
    certificationLabel: orNull(draft.certificationLabel),
    appealText: orNull(draft.appealText),
  };
}

const rules = fieldRules<TemplateDraft>({
  labels: templateLabels,
  stored: (field, draft) => templateOf(draft)[field],
  read: readField,
  // what is wrong with the logo itself is told where it is asked for
  sentAs: { logo: 'logoOn' },
});

export function storedTemplate({ version, ...template }: TemplateView): Stored<TemplateDraft> {
  const part = Object.fromEntries(Object.entries(template).map(([field, value]) => [field, value ?? '']));
  return { part: part as TemplateDraft, version };
}

/** The template of an organisation, saved as it is written. */
export const templateDocument = documentKind<TemplateDraft>({
  name: 'template',
  rules,
  read: async (id, person) => storedTemplate(await callAs(templateDoors.show, person, { params: { id } })),
  write: async (id, { part, base, version }, person) => {
    const all = templateOf(part);
    const changed = rules.changed(part, base) as (keyof TemplateDraft)[];
    const change = Object.fromEntries(changed.map((field) => [field, all[field]]));
    const saved = await callAs(templateDoors.update, person, {
      params: { id },
      body: { ...change, version },
    });
    queryClient.setQueryData(templateQuery(id).queryKey, saved);
    return storedTemplate(saved);
  },
  onStopped: () => void queryClient.invalidateQueries({ queryKey: [templateDoors.show.path] }),
});
