import {
  myAdjustments,
  deliveryList,
  incomingList,
  boardList,
  organisationList,
  peopleList,
  frozen,
  correctionList,
  newsList,
  jointList,
  assignmentList,
  memorandumList,
  noticeList,
  withAdjustments,
  read,
  first,
  meetingThatIs,
  reviewUnderWay,
  versionsAddress,
  briefAddress,
  releasedBrief,
  differencesAddress,
  richestItem,
  firstParagraph,
  longestCase,
  casePath,
  oldestMatter,
  voteHeld,
  meetingHeld,
  invitation,
  calledMeeting,
  publicationAddresses,
} from './demo-things.js';
import { demoAnswerTokens } from '../../server/src/features/demo/demo-answer-tokens.js';
import { demoReceiptTokens } from '../../server/src/features/demo/demo-receipt-tokens.js';
import type { Readers } from '../readers.js';
import { NOWHERE, see, type Example } from './example.js';
import { registerExamples } from './register-examples.js';

/** The states in which a meeting looks different. */
const STATES = ['preparing', 'draft', 'partly-signed', 'announced'] as const;
const PARTS = {
  '': '',
  '/dagordning': '-agenda',
  '/pagar': '-sitting',
  '/narvaro': '-attendance',
  '/bilagor': '-attachments',
  '/handlingar': '-papers',
  '/protokoll': '-protocol',
  '/justering': '-adjustment',
  '/utskick': '-dispatch',
} as const;

/**
 * Addresses for every pattern of the router, built from what the demo holds: what every page is tested on, and what
 * the pictures in `docs/screens` are taken of. A new route gets its line here.
 */
export async function routeExamples(readers: Readers): Promise<Readonly<Record<string, readonly Example[]>>> {
  const { secretary, adjuster, administrator, official } = readers;
  const meetings = await Promise.all(
    STATES.map(async (state) => ({ state, meeting: await meetingThatIs(state, secretary) })),
  );
  const { adjustments } = await read(adjuster, '/api/my-adjustments', myAdjustments);
  const toSign = first(
    adjustments.filter(({ waitsForMe }) => waitsForMe),
    'adjustment that waits',
  );
  const signed = first(
    adjustments.filter(({ waitsForMe }) => !waitsForMe),
    'adjustment that was signed',
  );
  const assignment = first(
    (await read(secretary, '/api/assignments', assignmentList)).assignments.filter(
      ({ reportedOn }) => reportedOn !== null,
    ),
    'assignment that was reported',
  );
  const { notices } = await read(secretary, '/api/notices', noticeList);
  const downed = first(
    notices.filter(({ unsettled }) => unsettled > 0),
    'notice that was down',
  );
  const delegated = first(
    notices.filter(({ own: ours, decision, removedOn }) => ours && decision !== null && removedOn === null),
    'notice of a delegated decision',
  );
  const elsewhere = first(
    notices.filter(({ own: ours, removedOn }) => !ours && removedOn === null),
    "notice on another's board, with what shows it",
  );
  const down = (await read(secretary, '/api/notices?standing=down', noticeList)).notices;
  const takenDown = first(
    down.filter(({ decision }) => decision === null),
    'notice that was taken down',
  );
  const { memoranda } = await read(secretary, '/api/memoranda', memorandumList);
  const memorandum = first(
    memoranda.filter(({ supplementWaits }) => supplementWaits),
    'memorandum with a supplement',
  );
  const own = first(
    (await read(official, '/api/memoranda?whose=mine&state=returned', memorandumList)).memoranda,
    'memorandum that was sent back',
  );
  const delivery = first(
    (await read(secretary, '/api/deliveries', deliveryList)).deliveries,
    'extract in the outbox',
  );
  const unclear = first(
    (await read(secretary, '/api/deliveries?state=unclear', deliveryList)).deliveries,
    'delivery that is unclear',
  );
  const { deliveries: ofSameDispatch } = await read(
    secretary,
    `/api/deliveries?meetingId=${unclear.meetingId}`,
    deliveryList,
  );
  const ofBudget = (name: string) =>
    first(
      ofSameDispatch.filter((one) => one.name === name && one.dispatchId === unclear.dispatchId),
      `delivery to ${name}`,
    );
  const incoming = first(
    (await read(secretary, '/api/incoming-documents', incomingList)).documents,
    'document that has come in',
  );
  const board = first(
    (await read(secretary, '/api/boards', boardList)).boards.filter(({ phrases }) => phrases.length > 0),
    'board with settings',
  );
  const { people } = await read(
    secretary,
    `/api/organisations/${board.organisationId}/people?boardId=${board.id}`,
    peopleList,
  );
  const person = first(
    people.toSorted((one, other) => other.memberships.length - one.memberships.length),
    'person in the register',
  );
  const withLogo = first(
    (await read(administrator, '/api/organisations', organisationList)).organisations.filter(
      ({ logo }) => logo !== null,
    ),
    'organisation with a logo',
  ).id;
  const announced = first(
    meetings.filter(({ state }) => state === 'announced'),
    'announced meeting',
  ).meeting;
  const { reference } = await read(
    secretary,
    `/api/adjustments/${first((await read(secretary, `/api/meetings/${announced.id}`, withAdjustments)).adjustments, 'adjustment').id}/protocol`,
    frozen,
  );
  const { corrections } = await read(secretary, `/api/meetings/${announced.id}/corrections`, correctionList);
  const corrected = first(corrections, 'correction');
  const unread = first(corrections.slice(1), 'correction that nobody has published');
  const lawful = await meetingThatIs('appeal-period-over', secretary);
  const appealed = first(
    down.filter(({ meetingId }) => meetingId === lawful.id),
    'notice of §§ that are appealed',
  );
  const news = first(
    (await read(secretary, `/api/meetings/${lawful.id}/later-news`, newsList)).news,
    'decision that has got laga kraft',
  );
  const draft = first(
    meetings.filter(({ state }) => state === 'draft'),
    'draft',
  ).meeting;
  const toRead = first(
    meetings.filter(({ state }) => state === 'partly-signed'),
    'meeting that its adjusters may read',
  ).meeting;
  const called = await calledMeeting(secretary);
  const preparing = first(
    meetings.filter(({ state }) => state === 'preparing'),
    'meeting that is prepared',
  ).meeting;
  const review = await reviewUnderWay(adjuster);
  const held = await meetingHeld(administrator);
  const publications = await publicationAddresses(secretary);
  const joint = first((await read(secretary, '/api/joint-requests', jointList)).requests, 'joint request');

  const part = (path: keyof typeof PARTS): Example[] =>
    meetings.map(({ state, meeting }) =>
      see(`meeting-${state}${PARTS[path]}`, `/sammantraden/${meeting.id}${path}`),
    );

  return {
    '/logga-in': [see('sign-in', '/logga-in', 'visitor')],
    '/e-legitimation': [see('e-identity-answer', '/e-legitimation', 'visitor')],
    '/hjalp': [see('help', '/hjalp', 'visitor')],
    '/tillganglighet': [see('accessibility', '/tillganglighet', 'visitor')],
    '/kontrollera': [see('verify', '/kontrollera', 'visitor')],
    '/kontrollera/:reference': [
      see('verify-known', `/kontrollera/${reference}`, 'visitor'),
      see('verify-unknown', '/kontrollera/018f0000-0000-7000-8000-000000000000', 'visitor'),
    ],
    '/kvittens/:token': [
      see('receipt', `/kvittens/${demoReceiptTokens.waiting}`, 'visitor'),
      see('receipt-confirmed', `/kvittens/${demoReceiptTokens.confirmed}`, 'visitor'),
      see('receipt-unknown', `/kvittens/${'0'.repeat(64)}`, 'visitor'),
    ],
    '/svar/:token': [
      see('answer', `/svar/${demoAnswerTokens.waiting}`, 'visitor'),
      see('answer-away', `/svar/${demoAnswerTokens.away}`, 'visitor'),
      see('answer-called', `/svar/${demoAnswerTokens.called}`, 'visitor'),
      see('answer-unknown', `/svar/${'0'.repeat(64)}`, 'visitor'),
    ],
    '/inbjudan/:token': [
      see(
        'invitation',
        await invitation(
          secretary,
          meetings.map(({ meeting }) => meeting),
        ),
        'visitor',
      ),
      see('invitation-unknown', '/inbjudan/finns-inte', 'visitor'),
    ],
    '/': [
      see('my-work', '/'),
      see('my-work-adjuster', '/', 'adjuster'),
      see('my-work-administrator', '/', 'administrator'),
    ],
    '/sammantraden': [
      see('meetings', '/sammantraden'),
      see('meetings-nothing-found', '/sammantraden?q=finns-inte'),
      see('meetings-adjuster', '/sammantraden', 'adjuster'),
    ],
    '/sammantraden/kalender': [
      see('calendar', `/sammantraden/kalender?manad=${draft.date.slice(0, 7)}`),
      see('calendar-nothing-found', '/sammantraden/kalender?q=finns-inte'),
    ],
    '/sammantraden/arsplan': [
      see('meeting-plan-choose', '/sammantraden/arsplan'),
      see('meeting-plan', `/sammantraden/arsplan?boardId=${board.id}&ar=2027`),
      see('meeting-plan-empty', `/sammantraden/arsplan?boardId=${board.id}&ar=2031`),
    ],
    '/sammantraden/nytt': [
      see('new-meeting', '/sammantraden/nytt'),
      see('copy-meeting', `/sammantraden/nytt?fran=${draft.id}`),
    ],
    '/sammantraden/inlasning': [see('import', '/sammantraden/inlasning')],
    '/sammantraden/:meetingId': [...part(''), see('meeting-unknown', `/sammantraden/${NOWHERE}`)],
    '/sammantraden/:meetingId/dagordning': part('/dagordning'),
    '/sammantraden/:meetingId/dagordning/hamta': [
      see('copy-item-choose', `/sammantraden/${draft.id}/dagordning/hamta`),
      see('copy-item-nothing-found', `/sammantraden/${draft.id}/dagordning/hamta?q=finns-inte`),
      see('copy-item', `/sammantraden/${draft.id}/dagordning/hamta?fran=${richestItem(announced)}`),
      see('copy-item-unknown', `/sammantraden/${draft.id}/dagordning/hamta?fran=${NOWHERE}`),
    ],
    '/sammantraden/:meetingId/pagar': [
      ...part('/pagar'),
      see('meeting-held-sitting', `/sammantraden/${held}/pagar`, 'administrator'),
    ],
    '/sammantraden/:meetingId/folj': [
      see('follow', `/sammantraden/${held}/folj`, 'adjuster'),
      see('follow-not-begun', `/sammantraden/${preparing.id}/folj`),
      see('follow-unknown', `/sammantraden/${NOWHERE}/folj`),
    ],
    '/sammantraden/:meetingId/ordforande': [
      see('chair-script', `/sammantraden/${held}/ordforande`, 'adjuster'),
      see('chair-script-not-begun', `/sammantraden/${preparing.id}/ordforande`),
    ],
    '/sammantraden/:meetingId/skarm': [
      see('room-screen', `/sammantraden/${held}/skarm`, 'administrator'),
      see('room-screen-forbidden', `/sammantraden/${held}/skarm`, 'adjuster'),
    ],
    '/sammantraden/:meetingId/narvaro': part('/narvaro'),
    '/sammantraden/:meetingId/paragraf/:itemId': meetings.map(({ state, meeting }) =>
      see(`item-${state}`, `/sammantraden/${meeting.id}/paragraf/${richestItem(meeting)}`),
    ),
    '/sammantraden/:meetingId/paragraf/:itemId/omrostning': [
      see('vote-begin', `/sammantraden/${draft.id}/paragraf/${richestItem(draft)}/omrostning`),
      see('vote-held', await voteHeld(secretary, draft)),
      see('vote-unknown', `/sammantraden/${draft.id}/paragraf/${NOWHERE}/omrostning`),
    ],
    '/beslut/:token': [
      see('brief', await releasedBrief(secretary), 'visitor'),
      see('brief-unknown', `/beslut/${'a'.repeat(20)}`, 'visitor'),
    ],
    '/sammantraden/:meetingId/beslut': [
      see('meeting-brief', await briefAddress(secretary)),
      see('meeting-brief-empty', `/sammantraden/${meetings[0]?.meeting.id ?? ''}/beslut`),
    ],
    '/sammantraden/:meetingId/skillnader': [
      see('differences', await differencesAddress(secretary)),
      see('differences-all', `/sammantraden/${announced.id}/skillnader?visa=allt`),
    ],
    '/sammantraden/:meetingId/paragraf/:itemId/versioner': [
      see('versions', await versionsAddress(secretary)),
      see('versions-one', `/sammantraden/${announced.id}/paragraf/${richestItem(announced)}/versioner`),
    ],
    '/sammantraden/:meetingId/paragraf/:itemId/ratta': [
      see('correct', `/sammantraden/${announced.id}/paragraf/${corrected.itemId}/ratta`),
      see('correct-not-adjusted', `/sammantraden/${draft.id}/paragraf/${richestItem(draft)}/ratta`),
    ],
    '/sammantraden/:meetingId/paragraf/:itemId/be-om-beslut': [
      see('ask-others', `/sammantraden/${announced.id}/paragraf/${corrected.itemId}/be-om-beslut`),
    ],
    '/gemensamma-beslut': [see('joint-requests', '/gemensamma-beslut')],
    '/gemensamma-beslut/:requestId': [
      see('joint-request', `/gemensamma-beslut/${joint.id}`, 'administrator'),
      see('joint-request-asked', `/gemensamma-beslut/${joint.id}`),
    ],
    '/sammantraden/:meetingId/rattelse/:correctionId': [
      see('correction', `/sammantraden/${announced.id}/rattelse/${corrected.id}`),
      see('correction-unread', `/sammantraden/${announced.id}/rattelse/${unread.id}`),
      see('correction-unknown', `/sammantraden/${announced.id}/rattelse/${NOWHERE}`),
    ],
    '/sammantraden/:meetingId/efterat/:newsId': [
      see('later-news', `/sammantraden/${lawful.id}/efterat/${news.id}`),
    ],
    '/sammantraden/:meetingId/justera-omedelbart': [
      see(
        'adjust-at-once',
        `/sammantraden/${draft.id}/justera-omedelbart?paragrafer=${firstParagraph(draft)}`,
      ),
      see('adjust-at-once-choose', `/sammantraden/${draft.id}/justera-omedelbart`),
      see('adjust-at-once-reader', `/sammantraden/${toRead.id}/justera-omedelbart`, 'adjuster'),
    ],
    '/sammantraden/:meetingId/underlag': [
      see('meeting-memoranda', `/sammantraden/${memorandum.meeting?.id ?? ''}/underlag`),
      see('meeting-no-memoranda', `/sammantraden/${toRead.id}/underlag`),
    ],
    '/sammantraden/:meetingId/bilagor': part('/bilagor'),
    '/sammantraden/:meetingId/kallelse': [
      see('convening', `/sammantraden/${called.id}/kallelse`),
      see('convening-to-send', `/sammantraden/${preparing.id}/kallelse`),
      see('convening-own', `/sammantraden/${called.id}/kallelse`, 'adjuster'),
    ],
    '/sammantraden/:meetingId/handlingar': part('/handlingar'),
    '/sammantraden/:meetingId/las/:handling': [
      see('paper-protocol', `/sammantraden/${toRead.id}/las/protokoll`),
      see('paper-agenda', `/sammantraden/${draft.id}/las/foredragningslista`),
      see('paper-extract', `/sammantraden/${draft.id}/las/utdrag?paragrafer=${firstParagraph(draft)}`),
      see('paper-unknown', `/sammantraden/${draft.id}/las/finns-inte`),
    ],
    '/sammantraden/:meetingId/protokoll': part('/protokoll'),
    '/sammantraden/:meetingId/granskning': [
      see('review', `/sammantraden/${review.meetingId}/granskning`),
      see('review-reviewer', `/sammantraden/${review.meetingId}/granskning`, 'adjuster'),
      see('review-begin', `/sammantraden/${draft.id}/granskning`),
      see('review-nothing-yet', `/sammantraden/${preparing.id}/granskning`),
      see('review-not-asked', `/sammantraden/${toRead.id}/granskning`, 'adjuster'),
    ],
    '/sammantraden/:meetingId/granskning/:itemId': [
      see('review-paragraph', `/sammantraden/${review.meetingId}/granskning/${review.itemId}`),
      see(
        'review-paragraph-reviewer',
        `/sammantraden/${review.meetingId}/granskning/${review.itemId}`,
        'adjuster',
      ),
      see(
        'review-differences',
        `/sammantraden/${review.meetingId}/granskning/${review.itemId}?jamfor=sedan`,
        'adjuster',
      ),
      see('review-paragraph-unknown', `/sammantraden/${review.meetingId}/granskning/${NOWHERE}`),
    ],
    '/sammantraden/:meetingId/justering': part('/justering'),
    '/sammantraden/:meetingId/offentlig-version/:adjustmentId': [
      see('publication-mask', publications.draft),
      see('publication-approve', publications.submitted),
      see('publication-published', publications.published),
      see('publication-begin', publications.none),
      see('publication-forbidden', publications.draft, 'adjuster'),
    ],
    '/sammantraden/:meetingId/utskick': part('/utskick'),
    '/justera/:adjustmentId': [
      see('adjust', `/justera/${toSign.id}`, 'adjuster'),
      see('adjust-signed', `/justera/${signed.id}`, 'adjuster'),
    ],
    '/sok': [
      see('search', '/sok'),
      see('search-found', '/sok?q=budget'),
      see('search-attachments', '/sok?q=budget&var=bilagor'),
      see('search-nothing-found', '/sok?q=finnsinte&outcome=rejected'),
    ],
    '/arenden': [
      see('cases', '/arenden'),
      see('case', `/arenden?nummer=${encodeURIComponent(await longestCase(secretary))}`),
      see('case-unknown', '/arenden?nummer=FINNS%2F0'),
    ],
    '/arenden/utdrag': [
      see('case-extract', `/arenden/utdrag?paragrafer=${await casePath(secretary)}`),
      see('case-extract-unknown', '/arenden/utdrag?paragrafer=finns-inte'),
    ],
    '/arenden/tjansteskrivelser': [
      see('memoranda', '/arenden/tjansteskrivelser'),
      see('memoranda-official', '/arenden/tjansteskrivelser?whose=mine', 'official'),
      see('memoranda-nothing-found', '/arenden/tjansteskrivelser?q=finns-inte'),
      see('memoranda-adjuster', '/arenden/tjansteskrivelser', 'adjuster'),
    ],
    '/arenden/tjansteskrivelser/:memorandumId': [
      see('memorandum-supplement', `/arenden/tjansteskrivelser/${memorandum.id}`),
      see('memorandum-returned', `/arenden/tjansteskrivelser/${own.id}`, 'official'),
      see('memorandum-unknown', `/arenden/tjansteskrivelser/${NOWHERE}`),
    ],
    '/arenden/fullmaktige': [
      see('assembly-matters', '/arenden/fullmaktige'),
      see('assembly-matters-nothing-found', '/arenden/fullmaktige?q=finns-inte'),
    ],
    '/arenden/fullmaktige/nytt': [see('new-matter', '/arenden/fullmaktige/nytt')],
    '/arenden/fullmaktige/ej-avgjorda': [
      see('undecided-matters', '/arenden/fullmaktige/ej-avgjorda'),
      see('undecided-matters-none', '/arenden/fullmaktige/ej-avgjorda?dag=2020-01-01'),
    ],
    '/arenden/fullmaktige/:matterId': [
      see('matter', `/arenden/fullmaktige/${await oldestMatter(secretary)}`),
      see('matter-unknown', `/arenden/fullmaktige/${NOWHERE}`),
    ],
    '/arenden/uppdrag': [
      see('assignments', '/arenden/uppdrag'),
      see('assignments-nothing-found', '/arenden/uppdrag?q=finns-inte'),
    ],
    '/arenden/uppdrag/:assignmentId': [
      see('assignment', `/arenden/uppdrag/${assignment.id}`),
      see('assignment-unknown', `/arenden/uppdrag/${NOWHERE}`),
    ],
    '/konto': [see('account', '/konto')],
    '/drift': [see('operation', '/drift', 'administrator'), see('operation-reader', '/drift')],
    '/status': [see('status', '/status', 'visitor')],
    '/konto/logg': [see('own-log', '/konto/logg')],
    '/utskick': [see('outbox', '/utskick')],
    '/utskick/diarium': [see('diary', '/utskick/diarium')],
    '/utskick/returpost': [see('returned-mail', '/utskick/returpost')],
    '/utskick/:deliveryId': [
      see('delivery', `/utskick/${delivery.id}`),
      see('delivery-unclear', `/utskick/${unclear.id}`),
      see('delivery-unclear-reader', `/utskick/${unclear.id}`, 'adjuster'),
      see('delivery-bounced', `/utskick/${ofBudget('Region Myrlanda').id}`),
      see('delivery-registered', `/utskick/${ofBudget('Samverkan Skogslanden').id}`),
    ],
    '/anslagstavla': [
      see('notices', '/anslagstavla'),
      see('notices-administrator', '/anslagstavla', 'administrator'),
      see('notices-unsettled', '/anslagstavla?standing=unsettled'),
    ],
    '/anslagstavla/delegationsbeslut': [
      see('announce-delegated-decision', '/anslagstavla/delegationsbeslut'),
      see('announce-delegated-decision-barred', '/anslagstavla/delegationsbeslut', 'adjuster'),
    ],
    '/anslagstavla/:noticeId': [
      see('notice-of-delegated-decision', `/anslagstavla/${delegated.id}`),
      see('notice-was-down', `/anslagstavla/${downed.id}`),
      see('notice-taken-down', `/anslagstavla/${takenDown.id}`, 'adjuster'),
      see('notice-elsewhere', `/anslagstavla/${elsewhere.id}`),
      see('notice-appealed', `/anslagstavla/${appealed.id}`),
      see('notice-unknown', `/anslagstavla/${NOWHERE}`),
    ],
    '/inkommet': [see('incoming', '/inkommet')],
    '/inkommet/:documentId': [
      see('incoming-document', `/inkommet/${incoming.id}`),
      see('incoming-document-unknown', `/inkommet/${NOWHERE}`),
    ],
    ...registerExamples({ board, withLogo, person }),
    '/*': [see('missing', '/finns-inte'), see('missing-in-meeting', `/sammantraden/${draft.id}/finns-inte`)],
  };
}
