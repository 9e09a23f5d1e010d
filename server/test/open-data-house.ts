import type { Mask } from '@klubbat/shared/contracts/masking';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { maskableTexts } from '@klubbat/shared/rules/mask-record';
import { visibleText } from '@klubbat/shared/text/visible-text';
import { aBoard, adjust, aMeeting, employed, openPages, show, tellsOf } from './builders.js';
import { startTestApp, type Agent, type TestApp } from './test-app.js';

/*
 * An organisation with open pages. In each of its meetings a word is planted wherever something is that must not be seen: in
 * masked spans, a secret §, drafts, addresses, settings.
 */

/** A word that is seen nowhere. */
export const word = (place: string) => `Kanarie${place}`;

interface Adjusted {
  meeting: MeetingView;
  adjustment: string;
}

export interface OpenDataHouse {
  app: TestApp;
  registrar: Agent;
  organisationId: string;
  boardId: string;
  slug: string;
  published: Adjusted;
  /** published, to be withdrawn */
  withdrawn: Adjusted;
  /** published, leaves the web on 2025-05-20 */
  leaves: Adjusted;
  organisation: () => Promise<OrganisationView>;
  opens: (openPages: boolean) => Promise<void>;
}

/** Starts it, in the evening of 14 May 2025. */
export async function openDataHouse(): Promise<OpenDataHouse> {
  const app = await startTestApp({ now: new Date('2025-05-14T18:00:00Z') });
  const { boardId, organisationId } = await aBoard(app, {
    recipients: [{ name: word('Mottagare'), email: 'kanarie@mottagare.example' }],
    adjustmentNote: null,
  });
  const secretary = await employed(app, organisationId, 'secretary', {
    name: `${word('Anställd')} secretary`,
    email: 'secretary.kanarie@region.example',
  });
  await tellsOf(secretary, boardId, 'Nämnden sköter **kulturen**.');
  const registrar = await employed(app, organisationId, 'registrar', {
    name: `${word('Anställd')} registrar`,
    email: 'registrar.kanarie@region.example',
  });
  await opens(true);
  await member('Öppen Ledamot');
  const published = await adjustedMeeting('2025-01-14');
  await publish(published.adjustment, 'published');
  const draft = await adjustedMeeting('2025-02-11');
  await publish(draft.adjustment, 'draft');
  await publish((await adjustedMeeting('2025-03-11')).adjustment, 'submitted');
  const withdrawn = await adjustedMeeting('2025-04-08');
  await publish(withdrawn.adjustment, 'published');
  const leaves = await adjustedMeeting('2025-05-13');
  await publish(leaves.adjustment, 'published', '2025-05-20');
  await withCanaries(await aMeeting(app, boardId, { date: '2025-06-10', place: word('Plats') }));
  const { slug } = await organisation();
  return { app, registrar, organisationId, boardId, slug, published, withdrawn, leaves, organisation, opens };

  async function organisation(): Promise<OrganisationView> {
    const { organisations } = (await app.admin.get('/api/organisations').expect(200)).body as {
      organisations: OrganisationView[];
    };
    const found = organisations.find(({ id }) => id === organisationId);
    if (found === undefined) {
      throw new Error('no organisation');
    }
    return found;
  }

  async function opens(open: boolean): Promise<void> {
    await openPages(app, organisationId, open);
  }

  async function member(name: string): Promise<void> {
    const email = 'ledamot.kanarie@region.example';
    const added = await app.admin
      .post('/api/people')
      .send({ name, email, membership: { organisationId, boardId, role: 'member', party: 'S' } })
      .expect(201);
    const own = await app.invite((added.body as { id: string }).id, email);
    await own.patch('/api/profile').send({ version: 1, phone: '0370-KANARIE', unit: word('Enhet') });
  }

  /** The first § is masked in part, the second is secret. */
  async function withCanaries(meeting: MeetingView): Promise<void> {
    const [first, second] = meeting.items;
    const write = async (id: string | undefined, change: Record<string, unknown>) => {
      const path = `/api/agenda-items/${id ?? ''}`;
      const { version } = (await app.admin.get(path)).body as { version: number };
      await app.admin
        .patch(path)
        .send({ ...change, version })
        .expect(200);
    };
    await write(first?.id, {
      title: 'Bidrag till kulturen',
      caseNumber: 'KN 2025/17',
      outcome: 'approved',
      sections: [
        { kind: 'decision', body: `1. ${word('Beslut')} får bidrag.\n2. Öppet beslutat.` },
        { kind: 'summary', body: `${word('Text')} och *${word('Kursiv')}*.` },
      ],
      recipients: [{ name: 'Sökanden', email: 'kanarie@sokande.example' }],
    });
    await write(second?.id, {
      title: word('Hemlig'),
      caseNumber: `KN 2025/${word('Hemligt')}`,
      confidential: '26 kap. 1 § OSL',
      sections: [{ kind: 'decision', body: word('Hemligt beslut') }],
    });
  }

  async function adjustedMeeting(date: string): Promise<Adjusted> {
    const meeting = await aMeeting(app, boardId, { date });
    await withCanaries(meeting);
    await adjust(app, meeting.id, meeting.people);
    return { meeting, adjustment: (await show(app.admin, meeting.id)).adjustments[0]?.id ?? '' };
  }

  function masksOf({ record }: PublicationView): Mask[] {
    return maskableTexts(record).flatMap(({ path, isRunning, text }) => {
      const seen = isRunning ? visibleText(text) : text;
      return [...seen.matchAll(/kanarie\p{L}*( beslut)?/giu)].map(({ index, 0: found }) => ({
        path,
        from: index,
        to: index + found.length,
        ground: 'personal-data' as const,
      }));
    });
  }

  type Until = 'draft' | 'submitted' | 'published';

  async function publish(id: string, until: Until, removeOn: string | null = null): Promise<void> {
    const door = (rest = '') => `/api/adjustments/${id}/publication${rest}`;
    const view = (await secretary.get(door()).expect(200)).body as PublicationView;
    const masks = until === 'published' ? masksOf(view) : [];
    await secretary.put(door()).send({ version: 0, masks, attachments: [], removeOn }).expect(200);
    if (until !== 'draft') {
      await secretary.post(door('/submit')).send({ version: 1 }).expect(200);
    }
    if (until === 'published') {
      await registrar.post(door('/approve')).send({ version: 2 }).expect(200);
    }
  }
}
