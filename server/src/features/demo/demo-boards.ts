import type { BoardInFile, OrganisationInFile } from '@klubbat/shared/contracts/meeting-file';
import type { BoardSettings } from '@klubbat/shared/contracts/board-settings';

/** A board as its meeting files speak of it, and the settings that a file has no place for. */
export interface DemoBoard {
  organisation: OrganisationInFile;
  board: BoardInFile;
  settings: Partial<BoardSettings>;
}

const region: OrganisationInFile = {
  name: 'Region Norrskog',
  kind: 'region',
  registryEmail: 'registrator@norrskog.example',
};

const municipality: OrganisationInFile = {
  name: 'Björkådals kommun',
  kind: 'municipality',
  registryEmail: 'kommun@bjorkadal.example',
};

export const executiveBoard: DemoBoard = {
  organisation: region,
  board: {
    name: 'Regionstyrelsen',
    kind: 'executive',
    numbering: 'year',
    numberWithYear: true,
    seats: 9,
    caseNumberLabel: 'Ärendenummer',
    caseNumberBeforeTitle: true,
  },
  settings: {
    substitutes: 9,
    adjusterCount: 2,
    noticeBoards: ['Region Norrskogs anslagstavla'],
    noticeDays: 7,
    distance: true,
  },
};

export const transportCommittee: DemoBoard = {
  organisation: region,
  board: {
    name: 'Kollektivtrafiknämnden',
    kind: 'committee',
    numbering: 'year',
    numberWithYear: true,
    seats: 7,
  },
  settings: {
    substitutes: 7,
    adjusterCount: 2,
    noticeBoards: ['Region Norrskogs anslagstavla'],
    noticeDays: 5,
  },
};

export const municipalForum: DemoBoard = {
  organisation: region,
  board: {
    name: 'Kommunalt samverkansforum',
    kind: 'forum',
    numbering: 'meeting',
    representsLabel: 'Kommun/Region Norrskog',
  },
  settings: {
    adjusterCount: 2,
    adjustmentNote:
      'Protokollet justeras digitalt. Justeringen tillkännages på Region Norrskogs anslagstavla och protokollet skickas till länets kommuner.',
    pagePerItem: false,
    announced: true,
    appealable: false,
    noticeBoards: ['Region Norrskogs anslagstavla'],
  },
};

export const leisureCommittee: DemoBoard = {
  organisation: municipality,
  board: {
    name: 'Kultur- och fritidsnämnden',
    kind: 'committee',
    numbering: 'year',
    seats: 5,
    paragraphPrefix: 'KFN',
    caseNumberLabel: 'Dnr',
  },
  settings: { substitutes: 3, adjusterCount: 1, noticeBoards: ['Björkådals kommuns anslagstavla'] },
};

export const demoBoards = [executiveBoard, transportCommittee, municipalForum, leisureCommittee];
