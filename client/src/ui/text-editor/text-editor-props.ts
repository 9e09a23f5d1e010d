import type { KnownPerson } from '@klubbat/shared/rules/name-slips';
import type { SharedText } from '../../lib/shared-text/shared-text.js';

export interface TextEditorProps {
  label: string;
  description?: string | undefined;
  /** the Markdown of the text, as stored */
  value: string;
  onChange: (markdown: string) => void;
  /** the text as others write in it too: it tells by itself what is written, and `onChange` is not called */
  together?: SharedText | undefined;
  /** true: it is read until it can be written */
  isWaiting?: boolean;
  /** the attachments of the meeting, which the text may link to */
  attachments?: readonly TextAttachment[];
  /** a link to this attachment was put into the text */
  onLink?: (attachmentId: string) => void;
  /** sentences that are often written here, to be put in by their names */
  phrases?: readonly TextPhrase[];
  /** who may be named in it, and against whom names are held */
  people?: TextPeople | undefined;
  error?: string | undefined;
  isDisabled?: boolean;
}

/** The same as long as they are the same people: it is looked through anew for another. */
export interface TextPeople {
  /** those of the meeting, with their party of its day */
  here: readonly KnownPerson[];
  /** those of the register in whose names these letters stand */
  find: (query: string) => Promise<readonly KnownPerson[]>;
  /** those of the register whose names are this one, or nearly */
  similar: (name: string) => Promise<readonly KnownPerson[]>;
}

export interface TextAttachment {
  id: string;
  number: number;
  label?: string | undefined;
  title: string;
}

export interface TextPhrase {
  name: string;
  /** Markdown, as a text is stored */
  text: string;
}
