import type { Editor } from '@tiptap/core';
import { MessageSquareQuote } from 'lucide-react';
import { MenuItem } from 'react-aria-components';
import { readText } from '@klubbat/shared/text/read-text';
import { putBlocks } from './put-blocks.js';
import type { TextPhrase } from './text-editor-props.js';
import { ToolMenu } from './tool-menu.js';

interface PhraseMenuProps {
  editor: Editor;
  phrases: readonly TextPhrase[];
  isDisabled: boolean;
}

/** Puts in a sentence that is often written. In the open menu a few letters lead to its name. */
export function PhraseMenu({ editor, phrases, isDisabled }: PhraseMenuProps) {
  const put = ({ text }: TextPhrase) => {
    putBlocks(editor.view, readText(text), new ClipboardEvent('paste'));
    editor.commands.focus();
  };
  return (
    <ToolMenu name="Sätt in fras" icon={MessageSquareQuote} isDisabled={isDisabled}>
      {phrases.map((phrase, index) => (
        <MenuItem
          // two may bear the same name
          key={index}
          className="text-editor__item"
          textValue={phrase.name}
          onAction={() => put(phrase)}
        >
          {phrase.name}
        </MenuItem>
      ))}
    </ToolMenu>
  );
}
