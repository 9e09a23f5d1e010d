export interface TextEditorProps {
  label: string;
  description?: string | undefined;
  /** the Markdown of the text, as stored */
  value: string;
  onChange: (markdown: string) => void;
  /** the attachments of the meeting, which the text may link to */
  attachments?: readonly TextAttachment[];
  /** a link to this attachment was put into the text */
  onLink?: (attachmentId: string) => void;
  /** sentences that are often written here, to be put in by their names */
  phrases?: readonly TextPhrase[];
  error?: string | undefined;
  isDisabled?: boolean;
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
