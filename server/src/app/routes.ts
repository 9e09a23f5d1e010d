import type { Route } from '../http/route.js';
import { accessTokenRoutes } from '../features/access-tokens/access-token.routes.js';
import { oneTimeCodeRoutes } from '../features/accounts/one-time-code.routes.js';
import { sessionRoutes } from '../features/accounts/session.routes.js';
import { addressRoutes } from '../features/addresses/address.routes.js';
import { adjustmentRoutes } from '../features/adjustment/adjustment.routes.js';
import { finishedNotesRoutes } from '../features/adjustment/finished-notes.routes.js';
import { signingRoundRoutes } from '../features/adjustment/signing-round.routes.js';
import { agendaItemRoutes } from '../features/agenda/agenda-item.routes.js';
import { knownPeopleRoutes } from '../features/agenda/known-people.routes.js';
import { assemblyMatterRoutes } from '../features/assembly-matters/assembly-matter.routes.js';
import { assignmentRoutes } from '../features/assignments/assignment.routes.js';
import { attendanceReportRoutes } from '../features/attendance-report/attendance-report.routes.js';
import { attachmentRoutes } from '../features/attachments/attachment.routes.js';
import { correctionRoutes } from '../features/corrections/correction.routes.js';
import { decidingRoutes } from '../features/deciding/deciding.routes.js';
import { copyItemRoutes } from '../features/cases/copy-item.routes.js';
import { casePlanRoutes } from '../features/case-plans/case-plan.routes.js';
import { caseWayRoutes } from '../features/case-ways/case-way.routes.js';
import { caseRoutes } from '../features/cases/case.routes.js';
import { dispatchRoutes, type Outgoing } from '../features/dispatches/dispatch.routes.js';
import { eIdentityRoutes } from '../features/e-identity/e-identity.routes.js';
import type { IdentityProviders } from '../features/e-identity/identity-provider.js';
import type { SecretBox } from '../platform/secret-box.js';
import { electionRoutes } from '../features/elections/election.routes.js';
import { diaryHookRoutes } from '../features/diary/diary-hook.routes.js';
import { conveningRoutes } from '../features/convening/convening.routes.js';
import { diaryRoutes } from '../features/diary/diary.routes.js';
import { otherSendingRoutes } from '../features/diary/other-sending.routes.js';
import { appealRoutes } from '../features/appeals/appeal.routes.js';
import { laterNewsRoutes } from '../features/later-news/later-news.routes.js';
import { jointRequestRoutes } from '../features/joint-decisions/joint-request.routes.js';
import { followingRoutes } from '../features/following/following.routes.js';
import { invitationRoutes } from '../features/invitations/invitation.routes.js';
import { memorandumRoutes } from '../features/memoranda/memorandum.routes.js';
import { meetingFileRoutes } from '../features/meeting-file/meeting-file.routes.js';
import type { LiveHub } from '../features/live/live-hub.js';
import { liveRoutes } from '../features/live/live.routes.js';
import { meetingPlanRoutes } from '../features/meeting-plans/meeting-plan.routes.js';
import { meetingRoutes } from '../features/meeting-view/meeting.routes.js';
import { myWorkRoutes } from '../features/my-work/my-work.routes.js';
import { proposalRoutes } from '../features/agenda/proposal.routes.js';
import { peopleImportRoutes } from '../features/people-import/people-import.routes.js';
import { receiptRoutes } from '../features/receipts/receipt.routes.js';
import { accessibilityRoutes } from '../features/register/accessibility.routes.js';
import { mailTemplateRoutes } from '../features/register/mail-template.routes.js';
import { profileRoutes } from '../features/register/profile.routes.js';
import { documentTemplateRoutes } from '../features/register/document-template.routes.js';
import { peopleRoutes } from '../features/register/people.routes.js';
import { registerRoutes } from '../features/register/register.routes.js';
import { seatRoutes } from '../features/register/seat.routes.js';
import { sittingRoutes } from '../features/sitting/sitting.routes.js';
import { previewRoutes } from '../features/protocols/preview.routes.js';
import { openDataRoutes } from '../features/open-data/open-data.routes.js';
import { openPageRoutes } from '../features/open-pages/open-page.routes.js';
import { archiveRoutes } from '../features/archive/archive.routes.js';
import { presentationRoutes } from '../features/presentations/presentation.routes.js';
import { publicationRoutes } from '../features/publications/publication.routes.js';
import { ownCalendarRoutes } from '../features/own-calendar/own-calendar.routes.js';
import { openNoticeRoutes } from '../features/notices/open-notice.routes.js';
import { delegatedDecisionRoutes } from '../features/notices/delegated-decision.routes.js';
import { noticeRoutes } from '../features/notices/notice.routes.js';
import { briefRoutes } from '../features/briefs/brief.routes.js';
import { itemVersionRoutes } from '../features/versions/item-version.routes.js';
import { reviewRoutes } from '../features/review/review.routes.js';
import { subscriptionRoutes } from '../features/subscriptions/subscription.routes.js';
import { passkeyRoutes } from '../features/passkeys/passkey.routes.js';
import { sealingRoutes } from '../features/sealing/sealing.routes.js';
import { verificationRoutes } from '../features/verification/verification.routes.js';
import { receivingRoutes } from '../features/receiving/receiving.routes.js';
import { searchRoutes } from '../features/search/search.routes.js';
import { operationRoutes } from '../features/operation/operation.routes.js';
import { personalDataRoutes } from '../features/personal-data/personal-data.routes.js';
import { dataCorrectionRoutes } from '../features/personal-data/data-correction.routes.js';
import { retentionRoutes } from '../features/retention/retention.routes.js';
import { logRoutes } from '../features/log/log.routes.js';

export interface RouteParts {
  /** where links that leave the house lead to */
  baseUrl: () => string;
  outgoing: Outgoing;
  /** where people prove who they are with an e-identity */
  providers: IdentityProviders;
  secrets: SecretBox;
  /** calls to diary systems may go over plain HTTP, and to addresses of the own network */
  allowOwnNetwork: boolean;
  operation: Parameters<typeof operationRoutes>[0];
  /** those who follow meetings from here */
  live: LiveHub;
}

/** Every door that is open, room by room. */
export function allRoutes(parts: RouteParts): Route[] {
  const { baseUrl, outgoing, providers, secrets, allowOwnNetwork, live, operation } = parts;
  return [
    ...sessionRoutes({
      secrets,
      waysIn: {
        host: () => new URL(baseUrl()).hostname,
        hasIssuer: (issuer) => providers.at(issuer) !== undefined,
      },
    }),
    ...accessTokenRoutes,
    ...oneTimeCodeRoutes(secrets),
    ...passkeyRoutes(baseUrl),
    ...eIdentityRoutes({ providers, secrets }),
    ...registerRoutes(() => providers.list().length > 0),
    ...documentTemplateRoutes,
    ...mailTemplateRoutes,
    ...profileRoutes,
    ...seatRoutes,
    ...accessibilityRoutes,
    ...peopleRoutes,
    ...peopleImportRoutes,
    ...addressRoutes,
    ...invitationRoutes(baseUrl, secrets),
    ...assemblyMatterRoutes,
    ...agendaItemRoutes,
    ...proposalRoutes,
    ...knownPeopleRoutes,
    ...sittingRoutes,
    ...decidingRoutes,
    ...previewRoutes,
    ...attachmentRoutes,
    ...memorandumRoutes,
    ...reviewRoutes,
    ...itemVersionRoutes,
    ...briefRoutes,
    ...caseRoutes,
    ...copyItemRoutes,
    ...casePlanRoutes,
    ...assignmentRoutes,
    ...meetingPlanRoutes,
    ...electionRoutes,
    ...adjustmentRoutes(baseUrl, providers, secrets),
    ...signingRoundRoutes,
    ...finishedNotesRoutes,
    ...sealingRoutes,
    ...meetingFileRoutes,
    ...meetingRoutes(operation.version),
    ...liveRoutes(live),
    ...followingRoutes(live),
    ...attendanceReportRoutes,
    ...dispatchRoutes(outgoing),
    ...receiptRoutes(secrets),
    ...conveningRoutes(secrets, outgoing.wake),
    ...ownCalendarRoutes(baseUrl),
    ...otherSendingRoutes,
    ...diaryRoutes,
    ...publicationRoutes,
    ...presentationRoutes,
    ...archiveRoutes,
    // before the boards of the same address: `anslagstavla` is the name of none
    ...openNoticeRoutes(baseUrl),
    ...openPageRoutes(baseUrl),
    ...openDataRoutes(baseUrl),
    ...subscriptionRoutes(secrets, outgoing.wake),
    ...diaryHookRoutes({ secrets, allowOwnNetwork }, outgoing.wake),
    ...correctionRoutes,
    ...appealRoutes,
    ...laterNewsRoutes(outgoing.wake),
    ...noticeRoutes,
    ...delegatedDecisionRoutes,
    ...jointRequestRoutes(outgoing),
    ...verificationRoutes,
    ...receivingRoutes,
    ...caseWayRoutes,
    ...searchRoutes,
    ...myWorkRoutes,
    ...logRoutes,
    ...dataCorrectionRoutes,
    ...retentionRoutes,
    ...personalDataRoutes,
    ...operationRoutes(operation),
  ];
}
