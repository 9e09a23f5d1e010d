import { TriggersSeeAllRows1765000000024 } from '@klubbat/migrations/1765000000024-triggers-see-all-rows';
import { DataCorrections1765000000023 } from '@klubbat/migrations/1765000000023-data-corrections';
import { MaterialDeadline1764700000030 } from '@klubbat/migrations/1764700000030-material-deadline';
import { MemorandumFiles1764700000032 } from '@klubbat/migrations/1764700000032-memorandum-files';
import { Memoranda1764700000031 } from '@klubbat/migrations/1764700000031-memoranda';
import { AssignmentItems1764700000051 } from '@klubbat/migrations/1764700000051-assignment-items';
import { MeetingPlans1764700000050 } from '@klubbat/migrations/1764700000050-meeting-plans';
import { FirstHouse1764000000000 } from '@klubbat/migrations/1764000000000-first-house';
import { Saves1764100000002 } from '@klubbat/migrations/1764100000002-saves';
import { QuickLists1764100000004 } from '@klubbat/migrations/1764100000004-quick-lists';
import { Search1764100000006 } from '@klubbat/migrations/1764100000006-search';
import { RegisterSettings1764100000003 } from '@klubbat/migrations/1764100000003-register-settings';
import { Sitting1764200000010 } from '@klubbat/migrations/1764200000010-sitting';
import { Deciding1764200000020 } from '@klubbat/migrations/1764200000020-deciding';
import { SearchByIndex1764200000030 } from '@klubbat/migrations/1764200000030-search-by-index';
import { Seats1764200000031 } from '@klubbat/migrations/1764200000031-seats';
import { HeldOnceByIndex1764200000032 } from '@klubbat/migrations/1764200000032-held-once-by-index';
import { ItemLinks1764200000050 } from '@klubbat/migrations/1764200000050-item-links';
import { StandingItems1764200000051 } from '@klubbat/migrations/1764200000051-standing-items';
import { VoteStyle1764200000021 } from '@klubbat/migrations/1764200000021-vote-style';
import { ElectionEffects1764200000052 } from '@klubbat/migrations/1764200000052-election-effects';
import { AttendanceStyle1764300000060 } from '@klubbat/migrations/1764300000060-attendance-style';
import { Announcement1764300000020 } from '@klubbat/migrations/1764300000020-announcement';
import { ReasonsByPerson1764300000040 } from '@klubbat/migrations/1764300000040-reasons-by-person';
import { OpinionNotices1764300000041 } from '@klubbat/migrations/1764300000041-opinion-notices';
import { WaitingDismissals1764300000042 } from '@klubbat/migrations/1764300000042-waiting-dismissals';
import { TakenUpInEachBody1764300000043 } from '@klubbat/migrations/1764300000043-taken-up-in-each-body';
import { SeatsKept1764300000030 } from '@klubbat/migrations/1764300000030-seats-kept';
import { AssemblyMatters1764300000021 } from '@klubbat/migrations/1764300000021-assembly-matters';
import { ImmediateAdjustment1764300000010 } from '@klubbat/migrations/1764300000010-immediate-adjustment';
import { DocumentTemplate1764400000010 } from '@klubbat/migrations/1764400000010-document-template';
import { BoardLayout1764400000020 } from '@klubbat/migrations/1764400000020-board-layout';
import { Conversions1764400000050 } from '@klubbat/migrations/1764400000050-conversions';
import { SignatureMethods1764500000010 } from '@klubbat/migrations/1764500000010-signature-methods';
import { EvidenceChain1764500000060 } from '@klubbat/migrations/1764500000060-evidence-chain';
import { Review1764500000030 } from '@klubbat/migrations/1764500000030-review';
import { SigningRound1764500000020 } from '@klubbat/migrations/1764500000020-signing-round';
import { RoundMail1764500000021 } from '@klubbat/migrations/1764500000021-round-mail';
import { Letters1764500000031 } from '@klubbat/migrations/1764500000031-letters';
import { PagePerItem1764500000090 } from '@klubbat/migrations/1764500000090-page-per-item';
import { EIdentity1764600000131 } from '@klubbat/migrations/1764600000131-e-identity';
import { ByLink1764600000261 } from '@klubbat/migrations/1764600000261-by-link';
import { MailTemplates1764600000260 } from '@klubbat/migrations/1764600000260-mail-templates';
import { HandingOver1764600000200 } from '@klubbat/migrations/1764600000200-handing-over';
import { SwitchedOff1764600000140 } from '@klubbat/migrations/1764600000140-switched-off';
import { ReturnedMail1764600000211 } from '@klubbat/migrations/1764600000211-returned-mail';
import { Receipts1764600000210 } from '@klubbat/migrations/1764600000210-receipts';
import { OneTimeCodes1764600000132 } from '@klubbat/migrations/1764600000132-one-time-codes';
import { SecretKey1764600000130 } from '@klubbat/migrations/1764600000130-secret-key';
import { Sealing1764600000100 } from '@klubbat/migrations/1764600000100-sealing';
import { Passkeys1764500000011 } from '@klubbat/migrations/1764500000011-passkeys';
import { IncomingDocuments1764600000230 } from '@klubbat/migrations/1764600000230-incoming-documents';
import { IncomingWaiting1764600000281 } from '@klubbat/migrations/1764600000281-incoming-waiting';
import { IncomingMoved1764600000231 } from '@klubbat/migrations/1764600000231-incoming-moved';
import { Corrections1764600000120 } from '@klubbat/migrations/1764600000120-corrections';
import { AddressBook1764600000220 } from '@klubbat/migrations/1764600000220-address-book';
import { DecisionBriefs1764700000061 } from '@klubbat/migrations/1764700000061-decision-briefs';
import { ItemVersions1764700000060 } from '@klubbat/migrations/1764700000060-item-versions';
import { Assignments1764600000290 } from '@klubbat/migrations/1764600000290-assignments';
import { SharedTexts1764700000010 } from '@klubbat/migrations/1764700000010-shared-texts';
import { WriterPlaces1764700000011 } from '@klubbat/migrations/1764700000011-writer-places';
import { AttachedMail1764600000280 } from '@klubbat/migrations/1764600000280-attached-mail';
import { Diary1764600000251 } from '@klubbat/migrations/1764600000251-diary';
import { LaterNews1764600000250 } from '@klubbat/migrations/1764600000250-later-news';
import { JointDecisions1764600000240 } from '@klubbat/migrations/1764600000240-joint-decisions';
import { UnsentReasons1764600000221 } from '@klubbat/migrations/1764600000221-unsent-reasons';
import { IncomingSearch1764600000273 } from '@klubbat/migrations/1764600000273-incoming-search';
import { DiaryHooks1764600000272 } from '@klubbat/migrations/1764600000272-diary-hooks';
import { Parties1764600000271 } from '@klubbat/migrations/1764600000271-parties';
import { SealedExtracts1764600000270 } from '@klubbat/migrations/1764600000270-sealed-extracts';
import { Live1764700000020 } from '@klubbat/migrations/1764700000020-live';
import { Convening1764700000040 } from '@klubbat/migrations/1764700000040-convening';
import { Presentations1764930000101 } from '@klubbat/migrations/1764930000101-presentations';
import { CorrectionPublications1764930000102 } from '@klubbat/migrations/1764930000102-correction-publications';
import { DelegatedDecisionsOfYear1764940000102 } from '@klubbat/migrations/1764940000102-delegated-decisions-of-year';
import { CorrectedPdfs1764940000101 } from '@klubbat/migrations/1764940000101-corrected-pdfs';
import { Publications1764861000001 } from '@klubbat/migrations/1764861000001-publications';
import { Subscriptions1764920000402 } from '@klubbat/migrations/1764920000402-subscriptions';
import { NoticeEvidence1764930000002 } from '@klubbat/migrations/1764930000002-notice-evidence';
import { DelegatedDecisions1764930000001 } from '@klubbat/migrations/1764930000001-delegated-decisions';
import { CalendarAddress1764920000401 } from '@klubbat/migrations/1764920000401-calendar-address';
import { SearchRows1764920000101 } from '@klubbat/migrations/1764920000101-search-rows';
import { Appeals1764920000001 } from '@klubbat/migrations/1764920000001-appeals';
import { CaseSteps1764930000202 } from '@klubbat/migrations/1764930000202-case-steps';
import { CaseWays1764930000201 } from '@klubbat/migrations/1764930000201-case-ways';
import { PublicSearchRows1764920000102 } from '@klubbat/migrations/1764920000102-public-search-rows';
import { OpenPages1764910000001 } from '@klubbat/migrations/1764910000001-open-pages';
import { OpenData1764920000201 } from '@klubbat/migrations/1764920000201-open-data';
import { UnsettledGaps1764900000002 } from '@klubbat/migrations/1764900000002-unsettled-gaps';
import { NoticeBoards1764900000001 } from '@klubbat/migrations/1764900000001-notice-boards';
import { ItemTextKeys1764900000050 } from '@klubbat/migrations/1764900000050-item-text-keys';
import { AccessibilityContact1764700000070 } from '@klubbat/migrations/1764700000070-accessibility-contact';
import { DuringTheMeeting1764700000021 } from '@klubbat/migrations/1764700000021-during-the-meeting';
import { OwnCalls1764841000000 } from '@klubbat/migrations/1764841000000-own-calls';
import { WithdrawnItems1764811000000 } from '@klubbat/migrations/1764811000000-withdrawn-items';
import { SecretTitles1764930000401 } from '@klubbat/migrations/1764930000401-secret-titles';
import { PublicCases1764930000501 } from '@klubbat/migrations/1764930000501-public-cases';
import { RoleConflicts1764940000201 } from '@klubbat/migrations/1764940000201-role-conflicts';
import { FinishedNotes1764940000001 } from '@klubbat/migrations/1764940000001-finished-notes';
import { FileTexts1764930000301 } from '@klubbat/migrations/1764930000301-file-texts';
import { SearchLexemes1764930000302 } from '@klubbat/migrations/1764930000302-search-lexemes';
import { OwnSessions1764940000401 } from '@klubbat/migrations/1764940000401-own-sessions';
import { Operation1764980000003 } from '@klubbat/migrations/1764980000003-operation';
import { AccessNotes1764980000002 } from '@klubbat/migrations/1764980000002-access-notes';
import { OrganisationLog1764980000001 } from '@klubbat/migrations/1764980000001-organisation-log';
import { ProvedAnew1764960000001 } from '@klubbat/migrations/1764960000001-proved-anew';
import { AccessTokens1764960000002 } from '@klubbat/migrations/1764960000002-access-tokens';
import { AttemptCounts1764960000003 } from '@klubbat/migrations/1764960000003-attempt-counts';
import { OrganisationOfRows1764990000101 } from '@klubbat/migrations/1764990000101-organisation-of-rows';
import { OrganisationWall1764990000102 } from '@klubbat/migrations/1764990000102-organisation-wall';
import { PeopleBehindTheWall1765000000031 } from '@klubbat/migrations/1765000000031-people-behind-the-wall';
import { AccessOfIncoming1765000000022 } from '@klubbat/migrations/1765000000022-access-of-incoming';
import { AgedMail1765000000021 } from '@klubbat/migrations/1765000000021-aged-mail';
import { OpenDoors1765000000032 } from '@klubbat/migrations/1765000000032-open-doors';
import { ChangeMarks1765000000081 } from '@klubbat/migrations/1765000000081-change-marks';
import { SearchEverywhere1765000000071 } from '@klubbat/migrations/1765000000071-search-everywhere';
import { SearchRowsAtOnce1765000000096 } from '@klubbat/migrations/1765000000096-search-rows-at-once';
import { WordsInTheirRow1765000000136 } from '@klubbat/migrations/1765000000136-words-in-their-row';
import { RowsByPerson1765000000138 } from '@klubbat/migrations/1765000000138-rows-by-person';
import { RegisterByWords1765000000137 } from '@klubbat/migrations/1765000000137-register-by-words';
import { InvitationsEnd1765000000011 } from '@klubbat/migrations/1765000000011-invitations-end';
import { FilesInObjectStorage1764970000001 } from '@klubbat/migrations/1764970000001-files-in-object-storage';
import { SessionsOfTheVersionBefore1764970000002 } from '@klubbat/migrations/1764970000002-sessions-of-the-version-before';
import { ClocksAndSafeguards1765000000001 } from '@klubbat/migrations/1765000000001-clocks-and-safeguards';
import { YearsOfAccessNotes1764980000101 } from '@klubbat/migrations/1764980000101-years-of-access-notes';

/** All, in the order in which they are run. */
export const migrations = [
  FirstHouse1764000000000,
  Saves1764100000002,
  RegisterSettings1764100000003,
  QuickLists1764100000004,
  Search1764100000006,
  Sitting1764200000010,
  Deciding1764200000020,
  VoteStyle1764200000021,
  SearchByIndex1764200000030,
  Seats1764200000031,
  HeldOnceByIndex1764200000032,
  ItemLinks1764200000050,
  StandingItems1764200000051,
  ElectionEffects1764200000052,
  ImmediateAdjustment1764300000010,
  Announcement1764300000020,
  ReasonsByPerson1764300000040,
  OpinionNotices1764300000041,
  WaitingDismissals1764300000042,
  TakenUpInEachBody1764300000043,
  SeatsKept1764300000030,
  AssemblyMatters1764300000021,
  AttendanceStyle1764300000060,
  DocumentTemplate1764400000010,
  BoardLayout1764400000020,
  Conversions1764400000050,
  SignatureMethods1764500000010,
  SigningRound1764500000020,
  RoundMail1764500000021,
  EvidenceChain1764500000060,
  Review1764500000030,
  Letters1764500000031,
  PagePerItem1764500000090,
  Passkeys1764500000011,
  SecretKey1764600000130,
  Corrections1764600000120,
  Sealing1764600000100,
  EIdentity1764600000131,
  OneTimeCodes1764600000132,
  SwitchedOff1764600000140,
  AddressBook1764600000220,
  Receipts1764600000210,
  LaterNews1764600000250,
  IncomingDocuments1764600000230,
  ReturnedMail1764600000211,
  AttachedMail1764600000280,
  IncomingWaiting1764600000281,
  JointDecisions1764600000240,
  UnsentReasons1764600000221,
  Diary1764600000251,
  IncomingMoved1764600000231,
  HandingOver1764600000200,
  MailTemplates1764600000260,
  ByLink1764600000261,
  SealedExtracts1764600000270,
  Parties1764600000271,
  DiaryHooks1764600000272,
  Assignments1764600000290,
  SharedTexts1764700000010,
  WriterPlaces1764700000011,
  IncomingSearch1764600000273,
  MaterialDeadline1764700000030,
  Live1764700000020,
  Memoranda1764700000031,
  MeetingPlans1764700000050,
  Convening1764700000040,
  ItemVersions1764700000060,
  AccessibilityContact1764700000070,
  AssignmentItems1764700000051,
  MemorandumFiles1764700000032,
  DecisionBriefs1764700000061,
  DuringTheMeeting1764700000021,
  OwnCalls1764841000000,
  WithdrawnItems1764811000000,
  Publications1764861000001,
  OpenPages1764910000001,
  NoticeBoards1764900000001,
  UnsettledGaps1764900000002,
  ItemTextKeys1764900000050,
  CalendarAddress1764920000401,
  SearchRows1764920000101,
  Appeals1764920000001,
  OpenData1764920000201,
  Subscriptions1764920000402,
  DelegatedDecisions1764930000001,
  NoticeEvidence1764930000002,
  PublicSearchRows1764920000102,
  CaseWays1764930000201,
  FileTexts1764930000301,
  Presentations1764930000101,
  SearchLexemes1764930000302,
  CorrectionPublications1764930000102,
  CaseSteps1764930000202,
  SecretTitles1764930000401,
  PublicCases1764930000501,
  OwnSessions1764940000401,
  RoleConflicts1764940000201,
  FinishedNotes1764940000001,
  CorrectedPdfs1764940000101,
  DelegatedDecisionsOfYear1764940000102,
  OrganisationLog1764980000001,
  ProvedAnew1764960000001,
  AccessNotes1764980000002,
  FilesInObjectStorage1764970000001,
  SessionsOfTheVersionBefore1764970000002,
  Operation1764980000003,
  AccessTokens1764960000002,
  AttemptCounts1764960000003,
  YearsOfAccessNotes1764980000101,
  OrganisationOfRows1764990000101,
  OrganisationWall1764990000102,
  AgedMail1765000000021,
  AccessOfIncoming1765000000022,
  DataCorrections1765000000023,
  PeopleBehindTheWall1765000000031,
  ClocksAndSafeguards1765000000001,
  TriggersSeeAllRows1765000000024,
  OpenDoors1765000000032,
  SearchEverywhere1765000000071,
  InvitationsEnd1765000000011,
  SearchRowsAtOnce1765000000096,
  WordsInTheirRow1765000000136,
  RegisterByWords1765000000137,
  RowsByPerson1765000000138,
  ChangeMarks1765000000081,
];
