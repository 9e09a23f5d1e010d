import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Table } from 'lucide-react';
import { MenuItem, MenuSection, Separator } from 'react-aria-components';
import { alignColumn, columnAlign, insertTable, type ColumnAlign } from './table-commands.js';
import { ToolMenu } from './tool-menu.js';

const alignments: { value: ColumnAlign; name: string }[] = [
  { value: 'left', name: 'Kolumnen till vänster' },
  { value: 'center', name: 'Kolumnen i mitten' },
  { value: 'right', name: 'Kolumnen till höger' },
];

/** A table is put in, or the one at the caret is given rows, columns and alignment. Its first row is the head. */
export function TableMenu({ editor, isDisabled }: { editor: Editor; isDisabled: boolean }) {
  const { inTable, align } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ inTable: now.isActive('table'), align: columnAlign(now.state) }),
  });
  if (!inTable) {
    return (
      <ToolMenu name="Tabell" icon={Table} isDisabled={isDisabled}>
        <Do name="Infoga tabell" onAction={() => insertTable(editor)} />
      </ToolMenu>
    );
  }
  const chain = () => editor.chain().focus();
  return (
    <ToolMenu name="Tabell" icon={Table} isDisabled={isDisabled}>
      <MenuSection aria-label="Rader">
        <Do name="Rad ovanför" onAction={() => chain().addRowBefore().run()} />
        <Do name="Rad under" onAction={() => chain().addRowAfter().run()} />
        <Do name="Ta bort raden" onAction={() => chain().deleteRow().run()} />
      </MenuSection>
      <Separator />
      <MenuSection aria-label="Kolumner">
        <Do name="Kolumn före" onAction={() => chain().addColumnBefore().run()} />
        <Do name="Kolumn efter" onAction={() => chain().addColumnAfter().run()} />
        <Do name="Ta bort kolumnen" onAction={() => chain().deleteColumn().run()} />
      </MenuSection>
      <Separator />
      <MenuSection aria-label="Ställ" selectionMode="single" selectedKeys={[align]}>
        {alignments.map(({ value, name }) => (
          <MenuItem
            key={value}
            id={value}
            className="text-editor__item"
            onAction={() => alignColumn(editor, value)}
          >
            {name}
          </MenuItem>
        ))}
      </MenuSection>
      <Separator />
      <Do name="Ta bort tabellen" onAction={() => chain().deleteTable().run()} />
    </ToolMenu>
  );
}

function Do({ name, onAction }: { name: string; onAction: () => void }) {
  return (
    <MenuItem className="text-editor__item" onAction={onAction}>
      {name}
    </MenuItem>
  );
}
