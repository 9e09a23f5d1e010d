import { Node, type Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';

const list = (name: string, tag: 'ul' | 'ol', style: string) =>
  Node.create({
    name,
    group: 'block list',
    content: 'listItem+',
    parseHTML: () => [{ tag: `${tag}[data-list="${style}"]` }],
    renderHTML: () => [tag, { class: 'rich-text__list', role: 'list', 'data-list': style }, 0],
  });

/** An item. `label` is null where it is the one that follows of itself; the style sheet counts those. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (paragraph | bulletList | numberList | letterList)*',
  defining: true,
  addAttributes: () => ({
    label: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element) => element.getAttribute('data-label'),
      renderHTML: ({ label }) =>
        typeof label === 'string'
          ? { 'data-label': label, style: `counter-set: item ${Number.parseInt(label, 10)}` }
          : {},
    },
  }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, ['div', 0]],
});

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

/** What a link is called now, given what it was called when it was written. */
export type LinkWords = (id: string, text: string) => string;

/** A link to an attachment of the meeting. */
const AttachmentLink = Node.create<{ words: LinkWords }>({
  name: 'attachmentLink',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    id: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-attachment') ?? '',
      renderHTML: ({ id }) => ({ 'data-attachment': id as string }),
    },
    text: { default: '', parseHTML: (element) => element.textContent ?? '', renderHTML: () => ({}) },
  }),
  parseHTML: () => [{ tag: 'span[data-attachment]' }],
  addOptions: () => ({ words: (_id, text) => text }),
  renderHTML({ node, HTMLAttributes }) {
    const { id, text } = node.attrs as { id: string; text: string };
    return ['span', { ...HTMLAttributes, class: 'attachment-link' }, this.options.words(id, text)];
  },
  renderText({ node }) {
    const { id, text } = node.attrs as { id: string; text: string };
    return this.options.words(id, text);
  },
});

/**
 * A cell holds one paragraph: the subset knows nothing more. Two who fill the same cell at once may leave two there, which are
 * read as one line.
 */
const cell = (together: boolean) => ({ content: together ? 'paragraph+' : 'paragraph' });

/**
 * What a document may hold: exactly what the Markdown subset of running text can say, and nothing else. Where several write in
 * it, what is undone is kept by what holds their document.
 */
export const documentSchema = (words: LinkWords, together = false): Extensions => [
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    listKeymap: {
      listTypes: [{ itemName: 'listItem', wrapperNames: ['bulletList', 'numberList', 'letterList'] }],
    },
    orderedList: false,
    strike: false,
    underline: false,
    ...(together ? { undoRedo: false } : {}),
  }),
  list('bulletList', 'ul', 'bullet'),
  list('numberList', 'ol', 'number'),
  list('letterList', 'ol', 'letter'),
  ListItem,
  HardBreak,
  AttachmentLink.configure({ words }),
  Table.extend({
    addKeyboardShortcuts: () => ({}),
    renderHTML: () => ['div', { class: 'rich-text__table' }, ['table', ['tbody', 0]]],
  }).configure({ View: null }),
  TableRow,
  TableHeader.extend(cell(together)),
  TableCell.extend(cell(together)),
];
