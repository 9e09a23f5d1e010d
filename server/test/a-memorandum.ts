import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { DocumentChoice } from '../src/documents/document-kind.js';

/** An invented tjänsteskrivelse, with every part that one usually has, for those who draw one. */
export function aMemorandum(): { file: MeetingFile } & Required<Pick<DocumentChoice, 'memorandum'>> {
  return {
    file: {
      format: 'meeting-file',
      version: 1,
      organisation: { name: 'Region Ängslandet', kind: 'region' },
      board: { name: 'Regionstyrelsen', kind: 'executive', numbering: 'year' },
      meeting: { date: '2026-05-20' },
      people: [],
      items: [
        {
          title: 'Handlingsplan och budget 2027 för Samverkan Norr',
          caseNumber: 'RÄ 2026/0412',
          recipients: [{ name: 'Samverkan Norr' }, { name: 'Ekonomistaben' }],
          sections: [
            {
              kind: 'proposal',
              body: '1. Regionstyrelsen godkänner Samverkan Norrs handlingsplan och budget 2027, med utblick för 2028 och 2029.\n2. Regiondirektören får i uppdrag att redovisa hur planen följs senast den 30 november 2027.',
            },
            {
              kind: 'summary',
              body: 'Samarbetet mellan de fyra regionerna gör det lättare att påverka. För 2027 ligger tyngden på kompetensförsörjning, på biljetter som gäller över länsgränserna och på bredband.',
            },
            {
              kind: 'background',
              body: 'Samverkan Norr bildades den 1 januari 2021. I de fyra regionerna bor 900 000 invånare.\n\nFör 2027 gäller planen\n\n- påverkan och kommunikation\n- kompetensförsörjning, enligt överenskommelsen med Arbetsförmedlingen\n- biljett- och betallösningar i kollektivtrafiken.\n\nEn ny systemanalys av infrastrukturen tas fram under året.',
            },
            {
              kind: 'financial',
              body: 'Region Ängslandet avsätter medel inom beslutad ram:\n\n| År | Kronor |\n| --- | ---: |\n| 2027 | 300 000 |\n| 2028 | 300 000 |\n| 2029 | 310 000 |',
            },
            {
              kind: 'basis',
              body: '- Samverkan Norr: Handlingsplan och budget 2027\n- Regionstyrelsens beslut den 14 maj 2025, § 112',
            },
          ],
        },
      ],
    },
    memorandum: {
      author: 'Åsa Källström',
      post: 'regional utvecklingsstrateg',
      meetingDate: '2026-06-10',
      files: ['Handlingsplan och budget 2027.pdf'],
    },
  };
}
