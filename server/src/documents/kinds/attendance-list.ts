import { paperWords } from '@klubbat/shared/sentences/document-words';
import { asText } from '../agenda-table.js';
import { attendanceTables, legendOf } from '../attendance-table.js';
import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts, notesFacts } from '../facts.js';
import { paragraph } from '../rich.js';

/** Everyone who was called up, there or not, with §§ and circumstances. */
export const attendanceList: DocumentDefinition = {
  body: ({ file, names, items, choice, layout }) => {
    const rows = file.attendance ?? [];
    const here = new Set(rows.filter(({ present }) => present).map(({ person }) => person)).size;
    const all = new Set(rows.map(({ person }) => person)).size;
    const { legend } = legendOf(choice.attendanceStyle);
    return {
      facts: [
        ...meetingFacts(file, items),
        ...notesFacts(file, names),
        { label: paperWords.present, value: `${here} av ${all}` },
      ],
      opening: [
        ...(legend === undefined ? [] : [{ blocks: [paragraph(legend)] }]),
        ...attendanceTables(file, names, { caption: '', style: choice.attendanceStyle, layout }).map(
          (table) => ({ ...(table.caption ? { heading: table.caption } : {}), blocks: [asText(table)] }),
        ),
      ],
      attendance: [],
      items: [],
      appendices: [],
    };
  },
};
