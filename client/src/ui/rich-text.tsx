import type { CSSProperties, ReactNode } from 'react';
import type { Inline, ListBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import './rich-text.css';

// The parts of a text have no ids of their own: their place is their key.

function inlines(content: readonly Inline[]): ReactNode[] {
  return content.map((inline, index) => {
    if (inline.type === 'break') {
      return <br key={index} />;
    }
    const italic = inline.italic === true ? <em>{inline.text}</em> : inline.text;
    return <span key={index}>{inline.bold === true ? <strong>{italic}</strong> : italic}</span>;
  });
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
    const align = (column: number): CSSProperties => ({ textAlign: block.align[column] ?? 'left' });
    return (
      <div className="rich-text__table" key={index} role="group" aria-label="Tabell" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {block.header.map((cell, column) => (
                <th key={column} scope="col" style={align(column)}>
                  {inlines(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, place) => (
              <tr key={place}>
                {row.map((cell, column) => (
                  <td key={column} style={align(column)}>
                    {inlines(cell)}
                  </td>
                ))}
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
