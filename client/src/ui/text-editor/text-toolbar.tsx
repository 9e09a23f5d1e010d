import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  IndentDecrease,
  IndentIncrease,
  Italic,
  List,
  ListOrdered,
  Redo2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { memo } from 'react';
import { Group, ToggleButton, Button, Toolbar, Tooltip, TooltipTrigger } from 'react-aria-components';
import { AttachmentMenu } from './attachment-menu.js';
import { canIndent } from './list-commands.js';
import { LetteredList } from './lettered-list-icon.js';
import { PersonButton } from './person-button.js';
import { PhraseMenu } from './phrase-menu.js';
import { TableMenu } from './table-menu.js';
import type { TextAttachment, TextPhrase } from './text-editor-props.js';

interface TextToolbarProps {
  editor: Editor;
  attachments: readonly TextAttachment[];
  phrases: readonly TextPhrase[];
  onLink: (attachmentId: string) => void;
  /** people can be named by `@` */
  mentions: boolean;
  isDisabled: boolean;
}

/**
 * What can be done with the text at the caret. One stop for Tab; arrows go between the buttons. With each save the page is
 * drawn anew: it takes no part in that.
 */
export const TextToolbar = memo(function TextToolbar({
  editor,
  attachments,
  phrases,
  onLink,
  mentions,
  isDisabled,
}: TextToolbarProps) {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bulletList: now.isActive('bulletList'),
      numberList: now.isActive('numberList'),
      letterList: now.isActive('letterList'),
      inList: now.isActive('listItem'),
      indents: canIndent(now.state),
      undo: now.can().undo(),
      redo: now.can().redo(),
      table: now.isActive('table'),
    }),
  });
  const list = (name: 'bulletList' | 'numberList' | 'letterList') => ({
    isSelected: state[name],
    isDisabled: isDisabled || state.table,
    onPress: () => editor.chain().focus().toggleList(name, 'listItem').run(),
  });
  return (
    <Toolbar className="text-editor__toolbar" aria-label="Textens form">
      <Group className="text-editor__group">
        <Tool
          name="Fet"
          keys="Ctrl+B"
          icon={Bold}
          isSelected={state.bold}
          isDisabled={isDisabled}
          onPress={() => editor.chain().focus().toggleBold().run()}
        />
        <Tool
          name="Kursiv"
          keys="Ctrl+I"
          icon={Italic}
          isSelected={state.italic}
          isDisabled={isDisabled}
          onPress={() => editor.chain().focus().toggleItalic().run()}
        />
      </Group>
      <Group className="text-editor__group">
        <Tool name="Punktlista" keys="Ctrl+Skift+8" icon={List} {...list('bulletList')} />
        <Tool name="Numrerad lista" keys="Ctrl+Skift+7" icon={ListOrdered} {...list('numberList')} />
        <Tool name="Lista med bokstäver" keys="Ctrl+Skift+9" icon={LetteredList} {...list('letterList')} />
        <Tool
          name="Flytta in"
          keys="Tabb"
          icon={IndentIncrease}
          isDisabled={isDisabled || !state.indents}
          onPress={() => editor.chain().focus().sinkListItem('listItem').run()}
        />
        <Tool
          name="Flytta ut"
          keys="Skift+Tabb"
          icon={IndentDecrease}
          isDisabled={isDisabled || !state.inList}
          onPress={() => editor.chain().focus().liftListItem('listItem').run()}
        />
      </Group>
      <Group className="text-editor__group">
        <TableMenu editor={editor} isDisabled={isDisabled} />
        <AttachmentMenu editor={editor} attachments={attachments} onLink={onLink} isDisabled={isDisabled} />
        {mentions && <PersonButton editor={editor} isDisabled={isDisabled} />}
        {phrases.length > 0 && <PhraseMenu editor={editor} phrases={phrases} isDisabled={isDisabled} />}
      </Group>
      <Group className="text-editor__group">
        <Tool
          name="Ångra"
          keys="Ctrl+Z"
          icon={Undo2}
          isDisabled={isDisabled || !state.undo}
          onPress={() => editor.chain().focus().undo().run()}
        />
        <Tool
          name="Gör om"
          keys="Ctrl+Y"
          icon={Redo2}
          isDisabled={isDisabled || !state.redo}
          onPress={() => editor.chain().focus().redo().run()}
        />
      </Group>
    </Toolbar>
  );
});

interface ToolProps {
  name: string;
  /** the same by keys */
  keys: string;
  icon: LucideIcon | typeof LetteredList;
  /** left out where it is no state but something that is done */
  isSelected?: boolean;
  isDisabled: boolean;
  onPress: () => void;
}

function Tool({ name, keys, icon: Icon, isSelected, isDisabled, onPress }: ToolProps) {
  const shared = {
    className: 'text-editor__tool',
    'aria-label': name,
    isDisabled,
    preventFocusOnPress: true,
    children: <Icon size={18} aria-hidden />,
  };
  return (
    <TooltipTrigger delay={600}>
      {isSelected === undefined ? (
        <Button {...shared} onPress={onPress} />
      ) : (
        <ToggleButton {...shared} isSelected={isSelected} onChange={onPress} />
      )}
      <Tooltip className="text-editor__tip" offset={6}>
        {name} <kbd>{keys}</kbd>
      </Tooltip>
    </TooltipTrigger>
  );
}
