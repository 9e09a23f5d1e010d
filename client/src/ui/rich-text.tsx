import type { Inline, ListBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { attachmentDoors } from '@klubbat/shared/contracts/attachment';
import { readText } from '@klubbat/shared/text/read-text';
import { heldTogether } from '@klubbat/shared/text/printable';
import { presentWords } from '@klubbat/shared/text/attachment-links';
import { createContext, useContext, type CSSProperties, type ReactNode } from 'react';
import './rich-text.css';

// The parts of a text have no ids of their own: their place is their key.

/** An attachment of the meeting that a text may link to. */
export interface LinkedAttachment {
  id: string;
  number: number;
  label?: string | undefined;
  /** null: there is nothing to open */
  stored?: object | null | undefined;
}

const Attachments = createContext<readonly LinkedAttachment[]>([]);

function inlines(content: readonly Inline[]): ReactNode[] {
  return content.map((inline, index) => {
    if (inline.type === 'break') {
      return <br key={index} />;
    }
    const words =
      inline.type === 'attachment' ? (
        <AttachmentWords id={inline.id} text={inline.text} />
      ) : (
        heldTogether(inline.text)
      );
    const italic = inline.italic === true ? <em>{words}</em> : words;
    const heavy = inline.bold === true ? <strong>{italic}</strong> : italic;
    const struck = inline.type === 'text' && inline.struck === true;
    return <span key={index}>{struck ? <s>{heavy}</s> : heavy}</span>;
  });
}

/** What the attachment is called now; where it has a file, the way to it. */
function AttachmentWords({ id, text }: { id: string; text: string }) {
  const attachment = useContext(Attachments).find((one) => one.id === id);
  if (attachment === undefined) {
    return text;
  }
  const words = presentWords(text, attachment);
  return attachment.stored ? <a href={attachmentDoors.file.path.replace(':id', id)}>{words}</a> : words;
}

/** The label is written as it was typed, never counted by the browser: a list may begin at 3, or leave out 4. */
function List({
  list,
}: {
  list: {
    items: readonly { label: string; blocks: ListBlock['items'][number]['blocks'] }[];
    style: ListBlock['style'];
  };
}) {
  const Tag = list.style === 'bullet' ? 'ul' : 'ol';
  return (
    <Tag className="rich-text__list" role="list">
      {list.items.map((item, index) => (
        <li key={index}>
          <span className="rich-text__label">{item.label}</span>
          <div>
            <Blocks blocks={item.blocks} />
          </div>
        </li>
      ))}
    </Tag>
  );
}

function Blocks({ blocks }: { blocks: readonly TextBlock[] }) {
  return blocks.map((block, index) => {
    if (block.type === 'paragraph') {
      return <p key={index}>{inlines(block.content)}</p>;
    }
    if (block.type === 'list') {
      return <List key={index} list={block} />;
    }
    const headed = block.header.some((cell) => cell.length > 0);
    const align = (column: number): CSSProperties => ({ textAlign: block.align[column] ?? 'left' });
    return (
      <div className="rich-text__table" key={index} role="group" aria-label="Tabell" tabIndex={0}>
        <table>
          {headed && (
            <thead>
              <tr>
                {block.header.map((cell, column) => (
                  <th key={column} scope="col" style={align(column)}>
                    {inlines(cell)}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {block.rows.map((row, place) => (
              <tr key={place}>
                {row.map((cell, column) =>
                  !headed && column === 0 ? (
                    <th key={column} scope="row" style={align(column)}>
                      {inlines(cell)}
                    </th>
                  ) : (
                    <td key={column} style={align(column)}>
                      {inlines(cell)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  });
}

/** Running text, as it will stand on paper. */
export function RichText({ blocks }: { blocks: readonly TextBlock[] }) {
  return (
    <div className="rich-text">
      <Blocks blocks={blocks} />
    </div>
  );
}

/** Texts inside may link to these. */
export function LinkedAttachments({
  attachments,
  children,
}: {
  attachments: readonly LinkedAttachment[];
  children: ReactNode;
}) {
  return <Attachments value={attachments}>{children}</Attachments>;
}

/** A text as it is stored, to be read: its links lead to the attachments around it and bear their numbers of now. */
export function StoredText({ markdown }: { markdown: string }) {
  const attachments = useContext(Attachments);
  return <RichText blocks={readText(markdown, (id) => attachments.some((one) => one.id === id))} />;
}
