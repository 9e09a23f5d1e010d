import { DataCorrection } from '../features/personal-data/data-correction.entity.js';
import { OpenDataChange } from '../features/open-data/open-data-change.entity.js';
import { OpenObject } from '../features/open-data/open-object.entity.js';
import { Acceptance } from '../features/memoranda/acceptance.entity.js';
import { MemorandumFile } from '../features/memoranda/memorandum-file.entity.js';
import { Memorandum } from '../features/memoranda/memorandum.entity.js';
import { Submission } from '../features/memoranda/submission.entity.js';
import { Convening } from '../features/convening/convening.entity.js';
import { ConveningLetter } from '../features/convening/convening-letter.entity.js';
import { Invitee } from '../features/convening/invitee.entity.js';
import { InviteeAnswer } from '../features/convening/invitee-answer.entity.js';
import { SubstituteCall } from '../features/convening/substitute-call.entity.js';
import { LetterEnclosure } from '../features/letters/letter-enclosure.entity.js';
import { HandedIn } from '../features/following/handed-in.entity.js';
import { Speaker } from '../features/following/speaker.entity.js';
import { FilePage } from '../features/file-texts/file-page.entity.js';
import { FileText } from '../features/file-texts/file-text.entity.js';
import { AttachmentSearchRow } from '../features/search/attachment-search-row.entity.js';
import { PublicAttachmentRow } from '../features/open-pages/public-attachment-row.entity.js';
import { Account } from '../features/accounts/account.entity.js';
import { AccessToken } from '../features/access-tokens/access-token.entity.js';
import { AttemptCount } from '../features/accounts/attempt-count.entity.js';
import { LoginSession } from '../features/accounts/login-session.entity.js';
import { OneTimeCode } from '../features/accounts/one-time-code.entity.js';
import { AddressMember } from '../features/addresses/address-member.entity.js';
import { Address } from '../features/addresses/address.entity.js';
import { AgendaItem } from '../features/agenda/agenda-item.entity.js';
import { ChangeMark } from '../features/meeting-view/change-mark.entity.js';
import { WriterPlace } from '../features/agenda/writer-place.entity.js';
import { ItemTextUpdate } from '../features/agenda/item-text-update.entity.js';
import { ItemText } from '../features/agenda/item-text.entity.js';
import { ItemWriting } from '../features/agenda/item-writing.entity.js';
import { FindingReason } from '../features/agenda/finding-reason.entity.js';
import { OpinionNotice } from '../features/agenda/opinion-notice.entity.js';
import { ParagraphSeries } from '../features/agenda/paragraph-series.entity.js';
import { StandingText } from '../features/agenda/standing-text.entity.js';
import { AssemblyMatterItem } from '../features/assembly-matters/assembly-matter-item.entity.js';
import { AssemblyMatterMover } from '../features/assembly-matters/assembly-matter-mover.entity.js';
import { AssemblyMatter } from '../features/assembly-matters/assembly-matter.entity.js';
import { Attachment } from '../features/attachments/attachment.entity.js';
import { KnownMoment } from '../features/operation/known-moment.entity.js';
import { ProgramProcess } from '../features/operation/program-process.entity.js';
import { ServiceState } from '../features/operation/service-state.entity.js';
import { AccessNote } from '../features/audit/access-note.entity.js';
import { AuditEvent } from '../features/audit/audit-event.entity.js';
import { EvidenceLink } from '../features/audit/evidence-link.entity.js';
import { Ballot } from '../features/deciding/ballot.entity.js';
import { LiveVote } from '../features/deciding/live-vote.entity.js';
import { CaseStepRow } from '../features/case-plans/case-step.entity.js';
import { ItemLink } from '../features/cases/item-link.entity.js';
import { WaitingDismissal } from '../features/cases/waiting-dismissal.entity.js';
import { CaughtMail } from '../features/dispatches/caught-mail.entity.js';
import { Delivery } from '../features/dispatches/delivery.entity.js';
import { DispatchRecipient } from '../features/dispatches/dispatch-recipient.entity.js';
import { MailHost } from '../features/dispatches/mail-host.entity.js';
import { Dispatch } from '../features/dispatches/dispatch.entity.js';
import { UnsentReason } from '../features/dispatches/unsent-reason.entity.js';
import { ElectionEffect } from '../features/elections/election-effect.entity.js';
import { Conversion } from '../features/files/conversion.entity.js';
import { StoredFile } from '../features/files/stored-file.entity.js';
import { Invitation } from '../features/invitations/invitation.entity.js';
import { AttendanceAct } from '../features/sitting/attendance-act.entity.js';
import { JointAnswer } from '../features/joint-decisions/joint-answer.entity.js';
import { JointAsked } from '../features/joint-decisions/joint-asked.entity.js';
import { JointReminder } from '../features/joint-decisions/joint-reminder.entity.js';
import { JointRequest } from '../features/joint-decisions/joint-request.entity.js';
import { Letter } from '../features/letters/letter.entity.js';
import { Attendance } from '../features/meetings/attendance.entity.js';
import { MeetingPerson } from '../features/meetings/meeting-person.entity.js';
import { Meeting } from '../features/meetings/meeting.entity.js';
import { Officer } from '../features/meetings/officer.entity.js';
import { PasskeyChallenge } from '../features/passkeys/passkey-challenge.entity.js';
import { EIdentity } from '../features/e-identity/e-identity.entity.js';
import { IdentityAttempt } from '../features/e-identity/identity-attempt.entity.js';
import { Subscription } from '../features/subscriptions/subscription.entity.js';
import { CalendarAddress } from '../features/own-calendar/calendar-address.entity.js';
import { Passkey } from '../features/passkeys/passkey.entity.js';
import { Adjustment } from '../features/protocols/adjustment.entity.js';
import { Notice } from '../features/protocols/notice.entity.js';
import { Correction } from '../features/protocols/correction.entity.js';
import { AssignmentItem } from '../features/assignments/assignment-item.entity.js';
import { AssignmentReport } from '../features/assignments/assignment-report.entity.js';
import { BoardUptime } from '../features/notices/board-uptime.entity.js';
import { NoticeBoard } from '../features/notices/notice-board.entity.js';
import { Appeal } from '../features/appeals/appeal.entity.js';
import { AppealStep } from '../features/appeals/appeal-step.entity.js';
import { DelegatedDecision } from '../features/delegated-decisions/delegated-decision.entity.js';
import { NoticeEvidence } from '../features/notices/notice-evidence.entity.js';
import { NoticeGap } from '../features/notices/notice-gap.entity.js';
import { OpenDocument } from '../features/presentations/open-document.entity.js';
import { Presentation } from '../features/presentations/presentation.entity.js';
import { CorrectionPublication } from '../features/corrections/correction-publication.entity.js';
import { CorrectedPdf } from '../features/publications/corrected-pdf.entity.js';
import { Publication } from '../features/publications/publication.entity.js';
import { DecisionBrief } from '../features/briefs/brief.entity.js';
import { ItemVersion } from '../features/versions/item-version.entity.js';
import { Assignment } from '../features/assignments/assignment.entity.js';
import { PublicSearchRow } from '../features/open-pages/public-search-row.entity.js';
import { SearchRow } from '../features/search/search-row.entity.js';
import { MeetingPlan } from '../features/meeting-plans/meeting-plan.entity.js';
import { PlannedMeeting } from '../features/meeting-plans/planned-meeting.entity.js';
import { LaterNews } from '../features/protocols/later-news.entity.js';
import { NewsDispatch } from '../features/corrections/news-dispatch.entity.js';
import { DiaryCall } from '../features/diary/diary-call.entity.js';
import { DiaryHook } from '../features/diary/diary-hook.entity.js';
import { DiaryCase } from '../features/diary/diary-case.entity.js';
import { DiaryEntry } from '../features/diary/diary-entry.entity.js';
import { OtherSending } from '../features/diary/other-sending.entity.js';
import { BodyAdjustment } from '../features/protocols/body-adjustment.entity.js';
import { ProtocolVersion } from '../features/protocols/protocol-version.entity.js';
import { Referral } from '../features/protocols/referral.entity.js';
import { Refusal } from '../features/protocols/refusal.entity.js';
import { RoundMail } from '../features/protocols/round-mail.entity.js';
import { Signature } from '../features/protocols/signature.entity.js';
import { SignedPart } from '../features/protocols/signed-part.entity.js';
import { SignerParagraph } from '../features/protocols/signer-paragraph.entity.js';
import { Signer } from '../features/protocols/signer.entity.js';
import { ReceiptLink } from '../features/receipts/receipt-link.entity.js';
import { Receipt } from '../features/receipts/receipt.entity.js';
import { Mailbox } from '../features/receipts/mailbox.entity.js';
import { ReturnedMail } from '../features/receipts/returned-mail.entity.js';
import { Board } from '../features/register/board.entity.js';
import { DocumentTemplate } from '../features/register/document-template.entity.js';
import { MailTemplate } from '../features/register/mail-template.entity.js';
import { Membership } from '../features/register/membership.entity.js';
import { Organisation } from '../features/register/organisation.entity.js';
import { Person } from '../features/register/person.entity.js';
import { Seat } from '../features/register/seat.entity.js';
import { ReviewComment } from '../features/review/review-comment.entity.js';
import { ReviewNote } from '../features/review/review-note.entity.js';
import { ReviewParagraph } from '../features/review/review-paragraph.entity.js';
import { ReviewReading } from '../features/review/review-reading.entity.js';
import { ReviewRound } from '../features/review/review-round.entity.js';
import { ReviewSuggestion } from '../features/review/review-suggestion.entity.js';
import { Reviewer } from '../features/review/reviewer.entity.js';
import { IncomingDocument } from '../features/receiving/incoming-document.entity.js';
import { IncomingWaiting } from '../features/receiving/incoming-waiting.entity.js';
import { IncomingFile } from '../features/receiving/incoming-file.entity.js';
import { PartyDispatch } from '../features/dispatches/party-dispatch.entity.js';
import { PartyReceipt } from '../features/receipts/party-receipt.entity.js';
import { SealedExtract } from '../features/sealing/sealed-extract.entity.js';
import { SealingTask } from '../features/sealing/sealing-task.entity.js';
import { SigningAuthority } from '../features/sealing/signing-authority.entity.js';

/** Every table, in one list. A test holds it against the migrated schema. */
export const entities = [
  DataCorrection,
  Organisation,
  DocumentTemplate,
  MailTemplate,
  Board,
  Person,
  Seat,
  Address,
  AddressMember,
  Membership,
  Account,
  AccessToken,
  AttemptCount,
  LoginSession,
  OneTimeCode,
  CalendarAddress,
  Subscription,
  Passkey,
  PasskeyChallenge,
  EIdentity,
  IdentityAttempt,
  Meeting,
  MeetingPerson,
  Attendance,
  AttendanceAct,
  Officer,
  Invitation,
  ParagraphSeries,
  AgendaItem,
  AssemblyMatter,
  AssemblyMatterMover,
  AssemblyMatterItem,
  FindingReason,
  ItemText,
  ItemTextUpdate,
  ItemWriting,
  WriterPlace,
  ChangeMark,
  OpinionNotice,
  LiveVote,
  Ballot,
  CaseStepRow,
  ItemLink,
  WaitingDismissal,
  StandingText,
  ElectionEffect,
  StoredFile,
  Conversion,
  Attachment,
  Adjustment,
  ProtocolVersion,
  Signer,
  SignerParagraph,
  Signature,
  SignedPart,
  SigningAuthority,
  PartyDispatch,
  PartyReceipt,
  SealedExtract,
  SealingTask,
  Refusal,
  Referral,
  BodyAdjustment,
  RoundMail,
  Notice,
  Correction,
  ItemVersion,
  DecisionBrief,
  Publication,
  Presentation,
  OpenDocument,
  CorrectionPublication,
  CorrectedPdf,
  NoticeBoard,
  BoardUptime,
  NoticeGap,
  NoticeEvidence,
  DelegatedDecision,
  Appeal,
  AppealStep,
  Assignment,
  AssignmentReport,
  AssignmentItem,
  MeetingPlan,
  PublicSearchRow,
  SearchRow,
  FileText,
  FilePage,
  AttachmentSearchRow,
  PublicAttachmentRow,
  PlannedMeeting,
  LaterNews,
  NewsDispatch,
  OtherSending,
  DiaryCall,
  DiaryCase,
  DiaryHook,
  DiaryEntry,
  Memorandum,
  Submission,
  MemorandumFile,
  Acceptance,
  Speaker,
  HandedIn,
  ReviewRound,
  ReviewParagraph,
  Reviewer,
  ReviewReading,
  ReviewComment,
  ReviewSuggestion,
  ReviewNote,
  Dispatch,
  DispatchRecipient,
  UnsentReason,
  Delivery,
  MailHost,
  CaughtMail,
  Receipt,
  ReceiptLink,
  ReturnedMail,
  Mailbox,
  Letter,
  LetterEnclosure,
  Convening,
  ConveningLetter,
  Invitee,
  InviteeAnswer,
  SubstituteCall,
  IncomingDocument,
  IncomingFile,
  IncomingWaiting,
  JointRequest,
  JointAsked,
  JointAnswer,
  JointReminder,
  OpenObject,
  OpenDataChange,
  AccessNote,
  ProgramProcess,
  ServiceState,
  KnownMoment,
  AuditEvent,
  EvidenceLink,
];
