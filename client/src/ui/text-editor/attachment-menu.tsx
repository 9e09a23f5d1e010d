import type { Editor } from '@tiptap/core';
import { Paperclip } from 'lucide-react';
import { MenuItem } from 'react-aria-components';
import { presentWords } from '@klubbat/shared/text/attachment-links';
import type { TextAttachment } from './text-editor-props.js';
import { ToolMenu } from './tool-menu.js';

interface AttachmentMenuProps {
  editor: Editor;
  attachments: readonly TextAttachment[];
  onLink: (attachmentId: string) => void;
  isDisabled: boolean;
}

/** Links to one of the meeting's attachments. The link is called what the attachment is called, whenever it is read. */
export function AttachmentMenu({ editor, attachments, onLink, isDisabled }: AttachmentMenuProps) {
  const link = (attachment: TextAttachment) => {
    const { id } = attachment;
    const text = presentWords(beginsSentence(editor) ? 'Bilaga' : 'bilaga', attachment);
    editor.chain().focus().insertContent({ type: 'attachmentLink', attrs: { id, text } }).run();
    onLink(id);
  };
  return (
    <ToolMenu name="Länka till bilaga" icon={Paperclip} isDisabled={isDisabled || attachments.length === 0}>
      {attachments.map((attachment) => (
        <MenuItem
          key={attachment.id}
          className="text-editor__item"
          textValue={`Bilaga ${attachment.label ?? attachment.number}: ${attachment.title}`}
          onAction={() => link(attachment)}
        >
          Bilaga {attachment.label ?? attachment.number}: {attachment.title}
        </MenuItem>
      ))}
    </ToolMenu>
  );
}

/** At the start of a text block, or after a full stop, the word gets a capital. */
function beginsSentence(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', 'x').trimEnd();
  return before === '' || /[.!?:]$/.test(before);
}
