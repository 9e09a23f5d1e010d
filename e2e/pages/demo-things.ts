import { z } from 'zod';
import type { Page } from 'playwright-core';

/* What the demo holds that there are pages of, found as its readers find it: through the doors. */

const thing = z.looseObject({ id: z.string() });
const meetingList = z.object({
  meetings: z.array(z.object({ id: z.string(), state: z.string() })),
  nextPage: z.string().nullable(),
});
const sittings = z.object({ sitting: z.object({ currentItemId: z.string().nullable() }).nullable() });
const wholeMeeting = z.object({
  id: z.string(),
  date: z.string(),
  items: z.array(thing.extend({ paragraph: z.int().nullable(), version: z.int() })),
  people: z.array(z.object({ id: z.string(), hasAccount: z.boolean() })),
});
export const myAdjustments = z.object({
  adjustments: z.array(z.object({ id: z.string(), waitsForMe: z.boolean() })),
});
const reviewList = z.object({
  reviews: z.array(
    z.object({
      meetingId: z.string(),
      paragraphs: z.array(z.object({ itemId: z.string(), suggestions: z.array(z.unknown()) })),
    }),
  ),
});
const briefOfMeeting = z.object({ release: z.object({ token: z.string() }).nullable() });
export const incomingList = z.object({ documents: z.array(thing) });
export const deliveryList = z.object({
  deliveries: z.array(
    thing.extend({ name: z.string(), state: z.string(), dispatchId: z.string(), meetingId: z.string() }),
  ),
});
export const boardList = z.object({
  boards: z.array(
    z.looseObject({ id: z.string(), organisationId: z.string(), phrases: z.array(z.unknown()) }),
  ),
});
export const organisationList = z.object({
  organisations: z.array(thing.extend({ logo: z.string().nullable() })),
});
const boardKinds = z.object({ boards: z.array(z.looseObject({ id: z.string(), kind: z.string() })) });
const matterList = z.object({ matters: z.array(thing) });
export const peopleList = z.object({
  people: z.array(z.looseObject({ id: z.string(), memberships: z.array(z.unknown()) })),
});
const caseList = z.object({ cases: z.array(z.object({ number: z.string() })) });
const caseEntries = z.object({ entries: z.array(z.unknown()) });
const caseParagraphs = z.object({
  entries: z.array(z.object({ kind: z.string(), id: z.string(), label: z.string().nullish() })),
});
const heldVote = z.object({ vote: z.object({ voters: z.array(z.object({ person: z.string() })) }) });
export const frozen = z.object({ reference: z.uuid() });
export const correctionList = z.object({ corrections: z.array(thing.extend({ itemId: z.string() })) });
export const newsList = z.object({ news: z.array(thing) });
export const assignmentList = z.object({
  assignments: z.array(thing.extend({ reportedOn: z.string().nullable() })),
});
export const memorandumList = z.object({
  memoranda: z.array(
    thing.extend({ supplementWaits: z.boolean(), meeting: z.object({ id: z.string() }).nullable() }),
  ),
});
export const noticeList = z.object({
  notices: z.array(
    thing.extend({
      unsettled: z.number(),
      own: z.boolean(),
      decision: z.object({}).nullable(),
      removedOn: z.string().nullable(),
      meetingId: z.string().nullable(),
    }),
  ),
});
export const jointList = z.object({ requests: z.array(thing) });
export const withAdjustments = z.object({ adjustments: z.array(thing) });
const invited = z.object({ link: z.url() });

type Meeting = z.infer<typeof wholeMeeting>;

export async function read<T>(page: Page, path: string, shape: z.ZodType<T>): Promise<T> {
  return shape.parse(await (await page.request.get(path)).json());
}

export function first<T>(found: readonly T[], what: string): T {
  const [one] = found;
  if (one === undefined) {
    throw new Error(`The demo has no ${what}`);
  }
  return one;
}

/** The latest meeting in a state, read page by page. */
export async function meetingThatIs(state: string, page: Page): Promise<Meeting> {
  let mark: string | null = '';
  while (mark !== null) {
    const query: string = mark === '' ? '' : `?page=${encodeURIComponent(mark)}`;
    const { meetings, nextPage } = await read(page, `/api/meetings${query}`, meetingList);
    const found = meetings.find((meeting) => meeting.state === state);
    if (found !== undefined) {
      return read(page, `/api/meetings/${found.id}`, wholeMeeting);
    }
    mark = nextPage;
  }
  throw new Error(`The demo has no meeting that is ${state}`);
}

/** The round that the adjuster is asked in, and the § of it in which most is suggested. */
export async function reviewUnderWay(page: Page): Promise<{ meetingId: string; itemId: string }> {
  const { meetings } = await read(page, '/api/meetings?state=draft', meetingList);
  for (const { id } of meetings) {
    const { reviews } = await read(page, `/api/meetings/${id}/reviews`, reviewList);
    const [review] = reviews;
    if (review !== undefined) {
      const most = review.paragraphs.toSorted(
        (one, other) => other.suggestions.length - one.suggestions.length,
      );
      return { meetingId: id, itemId: first(most, '§ in a review').itemId };
    }
  }
  throw new Error('The demo has no review under way');
}

/** The § of the reviewed draft that has been written in most often. */
export async function versionsAddress(page: Page): Promise<string> {
  const { meetingId } = await reviewUnderWay(page);
  const { items } = await read(page, `/api/meetings/${meetingId}`, wholeMeeting);
  const most = items.toSorted((one, other) => other.version - one.version);
  return `/sammantraden/${meetingId}/paragraf/${first(most, '§ with versions').id}/versioner`;
}

/** The draft that is reviewed, with what has become of its proposals. */
export async function differencesAddress(page: Page): Promise<string> {
  return `/sammantraden/${(await reviewUnderWay(page)).meetingId}/skillnader`;
}

/** A meeting whose decisions anyone may read, where the secretary sees them. */
export async function briefAddress(page: Page): Promise<string> {
  return `/sammantraden/${(await released(page)).id}/beslut`;
}

/** The same as anyone reads them. */
export async function releasedBrief(page: Page): Promise<string> {
  return `/beslut/${(await released(page)).token}`;
}

async function released(page: Page): Promise<{ id: string; token: string }> {
  const { meetings } = await read(page, '/api/meetings?state=draft', meetingList);
  for (const { id } of meetings) {
    const { release } = await read(page, `/api/meetings/${id}/brief`, briefOfMeeting);
    if (release !== null) {
      return { id, token: release.token };
    }
  }
  throw new Error('The demo has no decisions that anyone may read');
}

/** The § that has most in it shows most of what a page can look like. */
export function richestItem({ items }: Meeting): string {
  const size = (item: unknown) => JSON.stringify(item).length;
  return first(
    items.toSorted((one, other) => size(other) - size(one)),
    '§ in a meeting',
  ).id;
}

export function firstParagraph({ items }: Meeting): number {
  return first(
    items.flatMap(({ paragraph }) => paragraph ?? []),
    '§ with a number',
  );
}

/** The case that has been through most meetings. */
export async function longestCase(page: Page): Promise<string> {
  const { cases } = await read(page, '/api/recent-cases', caseList);
  const ways = await Promise.all(
    cases.map(async ({ number }) => ({
      number,
      entries: (await read(page, `/api/cases?number=${encodeURIComponent(number)}`, caseEntries)).entries
        .length,
    })),
  );
  return first(
    ways.toSorted((one, other) => other.entries - one.entries),
    'case',
  ).number;
}

/** The §§ of the case that has been through most meetings, as an address names them. */
export async function casePath(page: Page): Promise<string> {
  const number = encodeURIComponent(await longestCase(page));
  const { entries } = await read(page, `/api/cases?number=${number}`, caseParagraphs);
  return entries
    .flatMap(({ kind, id, label }) => (kind === 'item' && typeof label === 'string' ? [id] : []))
    .join(',');
}

/** The matter of fullmäktige that has waited longest. */
export async function oldestMatter(page: Page): Promise<string> {
  const { boards } = await read(page, '/api/boards', boardKinds);
  const { id } = first(
    boards.filter(({ kind }) => kind === 'assembly'),
    'fullmäktige',
  );
  const { matters } = await read(page, `/api/boards/${id}/assembly-matters?standing=open`, matterList);
  return first(matters, 'matter of fullmäktige').id;
}

/** A vote under way: opened, with the first ballots given. */
export async function voteHeld(page: Page, { id, items }: Meeting): Promise<string> {
  const item = first(items.toReversed(), '§ in a draft');
  const vote = crypto.randomUUID();
  await page.request.post(`/api/agenda-items/${item.id}/live-votes`, {
    data: {
      id: vote,
      method: 'open',
      yesMeans: 'bifall till förslaget',
      noMeans: 'avslag',
      reason: 'För bilden',
    },
  });
  const { vote: held } = await read(page, `/api/agenda-items/${item.id}/deciding`, heldVote);
  await page.request.put(`/api/live-votes/${vote}/ballots`, {
    data: {
      ballots: held.voters
        .slice(1)
        .map(({ person }, index) => ({ person, cast: index % 3 === 0 ? 'no' : 'yes' })),
    },
  });
  return `/sammantraden/${id}/paragraf/${item.id}/omrostning`;
}

export async function invitation(page: Page, meetings: readonly Meeting[]): Promise<string> {
  const { id } = first(
    meetings.flatMap(({ people }) => people).filter(({ hasAccount }) => !hasAccount),
    'person without an account',
  );
  const reply = await page.request.post(`/api/people/${id}/invitation`, {
    data: { email: 'den.inbjudna@norrskog.example' },
  });
  return new URL(invited.parse(await reply.json()).link).pathname;
}

const adjustedMeeting = z.object({
  adjustments: z.array(z.object({ id: z.string(), state: z.string(), origin: z.string() })),
});
const publicVersion = z.object({
  draft: z.object({ state: z.string() }).nullable(),
  earlier: z.array(z.object({ state: z.string() })),
});
export type PublicationStanding = 'draft' | 'submitted' | 'published' | 'none';

/** Where public versions are made, by how far the one there has come. */
export async function publicationAddresses(page: Page): Promise<Record<PublicationStanding, string>> {
  const found: Partial<Record<PublicationStanding, string>> = {};
  let mark: string | null = '';
  while (mark !== null && Object.keys(found).length < 4) {
    const query: string = mark === '' ? '' : `?page=${encodeURIComponent(mark)}`;
    const { meetings, nextPage } = await read(page, `/api/meetings${query}`, meetingList);
    for (const { id } of meetings.filter(({ state }) => state !== 'preparing' && state !== 'draft')) {
      const { adjustments } = await read(page, `/api/meetings/${id}`, adjustedMeeting);
      for (const adjustment of adjustments) {
        const reply = await page.request.get(`/api/adjustments/${adjustment.id}/publication`);
        if (reply.ok()) {
          const { draft, earlier } = publicVersion.parse(await reply.json());
          const standing = (draft?.state ?? earlier[0]?.state ?? 'none') as PublicationStanding;
          found[standing] ??= `/sammantraden/${id}/offentlig-version/${adjustment.id}`;
        }
      }
    }
    mark = nextPage;
  }
  const { draft, submitted, published, none } = found;
  if (draft === undefined || submitted === undefined || published === undefined || none === undefined) {
    throw new Error('The demo has no public versions in every state');
  }
  return { draft, submitted, published, none };
}

const sentCalls = z.object({ sent: z.array(z.unknown()) });

/** A meeting whose call has gone out. */
export async function calledMeeting(page: Page): Promise<{ id: string }> {
  const { meetings } = await read(page, '/api/meetings?state=preparing', meetingList);
  for (const meeting of meetings) {
    const { sent } = await read(page, `/api/meetings/${meeting.id}/convening`, sentCalls);
    if (sent.length > 0) {
      return meeting;
    }
  }
  throw new Error('The demo has no meeting whose call has gone out');
}

/** The meeting that goes on. */
export async function meetingHeld(page: Page): Promise<string> {
  const { meetings } = await read(page, '/api/meetings?q=fritidsnämnden', meetingList);
  for (const { id } of meetings) {
    const { sitting } = await read(page, `/api/meetings/${id}`, sittings);
    if (sitting !== null && sitting.currentItemId !== null) {
      return id;
    }
  }
  throw new Error('the demo has no meeting that goes on');
}
