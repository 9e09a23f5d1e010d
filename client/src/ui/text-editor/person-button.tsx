import type { Editor } from '@tiptap/core';
import { AtSign } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';

/** Begins the name of a person at the caret, as `@` does. */
export function PersonButton({ editor, isDisabled }: { editor: Editor; isDisabled: boolean }) {
  const begin = () => {
    const { $from } = editor.state.selection;
    const before = $from.parent.textBetween(
      Math.max(0, $from.parentOffset - 1),
      $from.parentOffset,
      undefined,
      ' ',
    );
    editor
      .chain()
      .focus()
      .insertContent(/^[\s(\u00a0]?$/.test(before) ? '@' : ' @')
      .run();
  };
  return (
    <TooltipTrigger delay={600}>
      <Button
        className="text-editor__tool"
        aria-label="Nämn en person"
        isDisabled={isDisabled}
        preventFocusOnPress
        onPress={begin}
      >
        <AtSign size={18} aria-hidden />
      </Button>
      <Tooltip className="text-editor__tip" offset={6}>
        Nämn en person <kbd>@</kbd>
      </Tooltip>
    </TooltipTrigger>
  );
}
