import type { Editor } from '@tiptap/core';
import { MessageSquareQuote } from 'lucide-react';
import { MenuItem } from 'react-aria-components';
import { putPhrase } from './put-phrase.js';
import type { TextPhrase } from './text-editor-props.js';
import { ToolMenu } from './tool-menu.js';

interface PhraseMenuProps {
  editor: Editor;
  phrases: readonly TextPhrase[];
  isDisabled: boolean;
}

/** Puts in a sentence that is often written. In the open menu a few letters lead to its name; in the text `/` does. */
export function PhraseMenu({ editor, phrases, isDisabled }: PhraseMenuProps) {
  return (
    <ToolMenu name="Sätt in fras" icon={MessageSquareQuote} isDisabled={isDisabled}>
      {phrases.map((phrase, index) => (
        <MenuItem
          // two may bear the same name
          key={index}
          className="text-editor__item"
          textValue={phrase.name}
          onAction={() => {
            putPhrase(editor, phrase);
            // in the next frame, when the menu has closed: an open menu takes the focus back
            editor.commands.focus();
          }}
        >
          {phrase.name}
        </MenuItem>
      ))}
    </ToolMenu>
  );
}
