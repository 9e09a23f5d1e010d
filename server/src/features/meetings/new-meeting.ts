import { v7 as newId } from 'uuid';
import type { Work } from '../../platform/work.js';
import type { Board } from '../register/board.entity.js';
import type { Meeting } from './meeting.entity.js';

/** The row of a board's meeting on a day (`YYYY-MM-DD`) of which nothing else is known yet. Not yet stored. */
export function newMeeting(work: Work, board: Board, day: string): Meeting {
  return {
    id: newId(),
    organisationId: board.organisationId,
    boardId: board.id,
    day,
    endDay: null,
    startTime: null,
    endTime: null,
    place: null,
    adjournments: null,
    currentItemId: null,
    adjourned: null,
    announcedOn: null,
    materialDay: null,
    materialClock: null,
    noticeBoard: null,
    adjustmentNote: null,
    extra: false,
    cancelledAt: null,
    cancelledBy: null,
    cancelledReason: null,
    record: 'protocol',
    number: null,
    adjustmentDay: null,
    signatureReference: null,
    organisationAsOf: null,
    boardAsOf: null,
    voteStyle: null,
    attendanceStyle: null,
    layout: null,
    history: false,
    remarks: [],
    givenEmpty: [],
    importSha256: null,
    importFiles: null,
    plannedAdjustments: null,
    locked: false,
    state: 'preparing',
    searchText: '',
    version: 1,
    saveIds: [],
    createdAt: work.now,
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
}
