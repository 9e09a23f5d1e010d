import { publicationDoors } from '@klubbat/shared/contracts/publication';
import { firstRemovalDay } from '@klubbat/shared/rules/appeal-period';
import { howToAppealHere, type AppealedHere } from '@klubbat/shared/sentences/appeal-sentences';
import {
  delegatedDecisionWords as delegated,
  publicDecider,
} from '@klubbat/shared/sentences/delegated-decision-sentences';
import { longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import { appealedUntil, noticeReservations } from '@klubbat/shared/sentences/notice-sentences';
import type { OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';
import { announcementPart, type ShownAnnouncement } from './announcement-part.js';
import {
  filledAddress,
  noticeAddress,
  noticeBoardAddress,
  noticeFeedAddress,
  subscribeAddress,
} from './addresses.js';
import { markup, type Markup } from './markup.js';
import { atomFeed } from './protocol-feed.js';
import { publicPage, type PublicPage } from './public-page.js';

/** A notice board as anyone sees it. */
export interface ShownNoticeBoard {
  organisation: { name: string; slug: string; kind: OrganisationKind; colour: string | null };
  /** whether the organisation has opened its other pages: else no link leads to them */
  openPages: boolean;
  name: string;
  keptAt: string;
  contact: string;
}

interface ShownDecision {
  decidedBy: string;
  /** null: it is not told */
  deciderName: string | null;
  nameIsPublic: boolean;
  caseNumber: string;
  delegationPoint: string;
  /** in one sentence */
  summary: string;
}

/** A notice as anyone sees it: days and numbers, and nothing of what was decided but by delegation. */
export interface ShownNotice {
  id: string;
  body: string;
  /** `21 oktober 2026`, or the first and the last day */
  meetingDays: string;
  /** empty where a decision by delegation is announced */
  paragraphs: string;
  decision: ShownDecision | null;
  /** §§ that nobody can appeal, and those that are appealed by a special law; empty: none */
  notAppealed: string;
  appealedOtherwise: string;
  adjustedOn: string | null;
  postedOn: string;
  /** null: nothing of it can be tried for its legality */
  lastAppealDay: string | null;
  /** the last day on which it is up; null: a person takes it down */
  standsUntil: string | null;
  keptAt: string | null;
  contact: string | null;
  /** true: the board has been down, and nobody has settled yet what that means */
  unsettled: boolean;
  /** of the adjustment, where its public version stands */
  publishedId: string | null;
  /** when it went up, or its last day became another */
  changedAt: Date;
}

const of = ({ organisation, openPages }: ShownNoticeBoard): Pick<PublicPage, 'organisation' | 'kicker'> =>
  openPages ? { organisation } : { kicker: organisation.name };

const titleOf = ({ body, meetingDays, decision }: ShownNotice): string =>
  decision === null ? `${body} ${meetingDays}` : `${delegated.title}, ${body} ${meetingDays}`;

/** What is announced, in one line. */
const aboutOf = ({ paragraphs, decision }: ShownNotice): string =>
  decision === null ? paragraphs : `${decision.caseNumber}: ${decision.summary}`.replace(/\.$/u, '');

const until = (notice: ShownNotice): string => `${appealedUntil(notice, weekdayDate)}.`;

/** The last day, or that there is none. */
function appealFact(notice: ShownNotice): [label: string, value: string] {
  const { lastAppealDay } = notice;
  return lastAppealDay === null
    ? ['Överklagande', appealedUntil(notice, weekdayDate)]
    : ['Sista dag att överklaga', weekdayDate(lastAppealDay)];
}

/** The day after the last on which it must be up; null where that is not known. */
const comesDown = ({ standsUntil, unsettled }: ShownNotice): string | null =>
  standsUntil === null || unsettled ? null : longDate(firstRemovalDay(standsUntil));

const mayMove = markup`<p>Anslagstavlan har varit nere medan anslaget satt uppe. Den sista dagen att överklaga kan därför bli senare än den som står här.</p>`;

function appealPart({ organisation }: ShownNoticeBoard, of: AppealedHere): Markup {
  const { intro, write } = howToAppealHere(organisation.kind, of);
  return markup`<h2 id="overklaga">Så överklagar du</h2>
${intro.map((sentence) => markup`<p>${sentence}</p>`)}
<p>Skriv i överklagandet:</p>
<ul>${write.map((point) => markup`<li>${point}</li>`)}</ul>`;
}

/** The board with what is up on it now, the latest first, meetings that are announced, and how to appeal. */
export function noticeBoardPage(
  board: ShownNoticeBoard,
  notices: readonly ShownNotice[],
  announcements: readonly ShownAnnouncement[],
): string {
  const { organisation, name, keptAt, contact } = board;
  return publicPage({
    title: name,
    ...of(board),
    alternates: [
      {
        href: noticeFeedAddress(organisation.slug),
        title: `Anslag från ${organisation.name}`,
        type: 'application/atom+xml',
      },
    ],
    body: markup`<p class="lead">Här tillkännages att protokoll är justerade, och beslut som är fattade på delegation och inte anmäls. Dagen för anslaget avgör hur länge besluten kan överklagas.</p>
<h2>Sitter uppe nu</h2>
${
  notices.length === 0
    ? markup`<p>Inga anslag sitter uppe just nu.</p>`
    : markup`<ul class="rows">${notices.map(
        (
          notice,
        ) => markup`<li><p><a href="${noticeAddress(organisation.slug, notice.id)}">${titleOf(notice)}</a></p>
<p>${aboutOf(notice)}. ${until(notice)}</p>
${notice.unsettled && notice.lastAppealDay !== null && markup`<p>Dagen kan bli senare, för anslagstavlan har varit nere.</p>\n`}<p class="note">Anslaget ${longDate(notice.postedOn)}</p></li>`,
      )}</ul>`
}
${announcementPart(announcements)}
${appealPart(board, 'board')}
<h2>Var protokollen finns</h2>
<p>Protokollen förvaras hos ${keptAt}, om inte anslaget säger något annat. Frågor besvaras av ${contact}.</p>
<h2>Följ anslagstavlan</h2>
<ul class="ways"><li><a href="${noticeFeedAddress(organisation.slug)}">Anslag (Atom)</a></li>${board.openPages && markup`<li><a href="${subscribeAddress(organisation.slug)}">Få mejl om nytt</a></li>`}</ul>`,
  });
}

/** What is up on the board now, as a feed: a notice that comes down is not in it any more. */
export function noticeFeed(
  { organisation }: ShownNoticeBoard,
  notices: readonly ShownNotice[],
  base: string,
): string {
  const entries = notices.map((notice) => ({
    title: titleOf(notice),
    href: noticeAddress(organisation.slug, notice.id),
    updated: notice.changedAt.toISOString(),
    summary: [leadOf(notice), `${aboutOf(notice)}.`, until(notice), ...noticeReservations(notice)].join(' '),
  }));
  return atomFeed({
    title: `Anslag från ${organisation.name}`,
    author: organisation.name,
    base,
    href: noticeFeedAddress(organisation.slug),
    page: noticeBoardAddress(organisation.slug),
    entries: entries.sort((a, b) => b.updated.localeCompare(a.updated)),
  });
}

const leadOf = ({ decision, body }: ShownNotice): string =>
  decision === null ? 'Protokollet är justerat.' : delegated.lead(body);

/** The §§ of a meeting, or a decision by delegation: what the notice is about. */
function announcedFacts({ body, meetingDays, paragraphs, adjustedOn, decision }: ShownNotice) {
  const facts: [label: string, value: string | null][] =
    decision === null
      ? [
          ['Organ', body],
          ['Sammanträdesdatum', meetingDays],
          ['Paragrafer', paragraphs],
          ['Justerat', adjustedOn === null ? null : longDate(adjustedOn)],
        ]
      : [
          [delegated.summary, decision.summary],
          [delegated.body, body],
          [delegated.decidedOn, meetingDays],
          [delegated.decidedBy, publicDecider(decision)],
          [delegated.caseNumber, decision.caseNumber],
          [delegated.delegationPoint, decision.delegationPoint],
        ];
  return facts;
}

/** One notice (KL 8:12): what was adjusted and when, when it was announced, until when it can be appealed, and where it is kept. */
export function noticePage(board: ShownNoticeBoard, notice: ShownNotice): string {
  const facts: [label: string, value: Markup | string | null][] = [
    ...announcedFacts(notice),
    ['Anslaget', longDate(notice.postedOn)],
    appealFact(notice),
    ['Kan inte överklagas', notice.notAppealed === '' ? null : notice.notAppealed],
    [
      'Överklagas på annat sätt',
      notice.appealedOtherwise === ''
        ? null
        : `${notice.appealedOtherwise}, av den som beslutet gäller. Hur det går till står i beslutet som den har fått.`,
    ],
    ['Tas ned', comesDown(notice)],
    [notice.decision === null ? 'Protokollet förvaras hos' : delegated.keptAt, notice.keptAt],
    ['Frågor besvaras av', notice.contact],
  ];
  return publicPage({
    title: `Anslag: ${titleOf(notice)}`,
    ...of(board),
    breadcrumbs: [{ label: board.name, href: noticeBoardAddress(board.organisation.slug) }],
    body: markup`<p class="lead">${leadOf(notice)}</p>
${notice.unsettled && notice.lastAppealDay !== null && mayMove}
<dl class="facts">${facts.map(([label, value]) => value !== null && markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
${
  notice.publishedId !== null &&
  markup`<p><a href="${filledAddress(publicationDoors.open.path, { id: notice.publishedId })}">Läs protokollet (PDF)</a></p>`
}
${notice.lastAppealDay !== null && appealPart(board, notice.decision === null ? 'paragraph' : 'decision')}`,
  });
}
