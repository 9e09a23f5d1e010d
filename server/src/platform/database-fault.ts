import { QueryFailedError } from 'typeorm';
import type { FaultCode } from '@klubbat/shared/vocabulary/codes';

/** What the guards of the database say, as faults that a person can act on (migrations: ERRCODE, constraint names). */
const byState: Record<string, FaultCode> = {
  KL001: 'locked',
  KL002: 'not-a-signer',
  KL003: 'hash-mismatch',
  KL004: 'withdrawn',
  KL005: 'locked',
  KL006: 'number-given',
  KL007: 'locked',
  KL008: 'already-exists',
  KL009: 'vote-ended',
  KL010: 'already-refused',
  KL011: 'signer-replaced',
  KL012: 'not-your-turn',
  KL013: 'already-signed',
  KL014: 'decision-needed',
  KL015: 'signatures-missing',
  KL030: 'handed-in-answered',
  KL020: 'nothing-to-correct',
  KL041: 'meeting-cancelled',
  KL042: 'item-called',
  KL052: 'notice-stands',
  KL053: 'notice-was-down',
  KL054: 'wrong-appeal-step',
  KL055: 'legal-force-too-early',
  KL056: 'legal-force-too-early',
  KL057: 'decision-annulled',
  KL058: 'wrong-step',
  // what is named is of another organisation (isWallRefusal)
  KL060: 'not-found',
  KL070: 'clock-unsure',
};

const byConstraint: Record<string, FaultCode> = {
  uq_agenda_item_paragraph: 'number-taken',
  ck_agenda_item_withdrawn: 'item-withdrawn',
  uq_substitute_call_absent: 'already-called',
  uq_substitute_call_substitute: 'already-called',
  uq_election_effect: 'already-exists',
  uq_item_link: 'already-exists',
  uq_item_link_taken_up: 'already-exists',
  uq_meeting_board_day_start: 'already-exists',
  uq_organisation_name: 'already-exists',
  uq_board_name: 'already-exists',
  uq_person_email: 'already-exists',
  uq_account_person: 'already-exists',
  uq_passkey_credential: 'already-exists',
  uq_e_identity_subject: 'already-exists',
  uq_meeting_person_person: 'already-exists',
  uq_signature_signer: 'already-signed',
  uq_refusal_signer: 'already-refused',
  uq_signer_replaces: 'signer-replaced',
  uq_notice_board: 'already-exists',
  uq_seat_label: 'already-exists',
  uq_address_name: 'already-exists',
  ex_membership_seat: 'already-exists',
  uq_live_vote_open: 'vote-open',
  uq_review_round_open: 'already-exists',
  fk_reviewer_person: 'still-referred-to',
  fk_ballot_person: 'still-referred-to',
  fk_speaker_person: 'still-referred-to',
  fk_handed_in_item: 'still-referred-to',
  fk_joint_request_item: 'still-referred-to',
  fk_joint_answer_item: 'still-referred-to',
  uq_joint_answer_number: 'already-exists',
};

/**
 * True when the wall between organisations (decision 070) refused a row that the application let through: what it names is not there for
 * who asks, and that it came so far is a fault of ours.
 */
export function isWallRefusal(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) {
    return false;
  }
  // its words are in the language of the server, and a table that is not granted has the same code
  const { code, routine } = error.driverError as { code?: string; routine?: string };
  return code === 'KL060' || (code === '42501' && routine === 'ExecWithCheckOptions');
}

/** The fault that a refusal by the database stands for, or undefined where it is a fault of ours. */
export function databaseFault(error: unknown): FaultCode | undefined {
  if (!(error instanceof QueryFailedError)) {
    return undefined;
  }
  const cause = error.driverError as { code?: string; constraint?: string };
  if (isWallRefusal(error)) {
    return 'not-found';
  }
  return byState[cause.code ?? ''] ?? byConstraint[cause.constraint ?? ''];
}
