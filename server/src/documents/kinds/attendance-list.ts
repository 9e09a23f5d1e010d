import { paperWords } from '@klubbat/shared/sentences/document-words';
import { asText } from '../agenda-table.js';
import { attendanceTable } from '../attendance-part.js';
import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts, notesFacts } from '../facts.js';

/** Everyone who was called up, there or not, with §§ and circumstances. */
export const attendanceList: DocumentDefinition = {
  first: 'title',
  body: ({ file, names, items, choice }) => {
    const rows = file.attendance ?? [];
    const here = new Set(rows.filter(({ present }) => present).map(({ person }) => person)).size;
    const all = new Set(rows.map(({ person }) => person)).size;
    return {
      facts: [
        ...meetingFacts(file, items),
        ...notesFacts(file, names),
        { label: paperWords.present, value: `${here} av ${all}` },
      ],
      opening: [
        { blocks: [asText(attendanceTable(file, names, { caption: '', style: choice.attendanceStyle }))] },
      ],
      attendance: [],
      items: [],
      appendices: [],
    };
  },
};
