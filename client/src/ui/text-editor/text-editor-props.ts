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
  error?: string | undefined;
  isDisabled?: boolean;
}

export interface TextAttachment {
  id: string;
  number: number;
  label?: string | undefined;
  title: string;
}
