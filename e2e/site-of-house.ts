import supertest from 'supertest';
import type { Site } from '../server/test/builders.js';
import { ADMIN, PASSWORD } from '../server/test/test-app.js';
import type { House } from './house.js';

/** What builders of meetings need, of a house that is talked to over the net. */
export async function siteOf({ url }: House): Promise<Site> {
  const signedIn = async (email: string, password: string) => {
    const agent = supertest.agent(url);
    await agent.post('/api/session').send({ email, password }).expect(200);
    return agent;
  };
  const admin = await signedIn(ADMIN.email, ADMIN.password);
  return {
    admin,
    invite: async (personId, email, password = PASSWORD) => {
      const invited = await admin.post(`/api/people/${personId}/invitation`).send({ email }).expect(201);
      const token = (invited.body as { link: string }).link.split('/').at(-1) ?? '';
      const agent = supertest.agent(url);
      await agent.post(`/api/invitations/${token}`).send({ password }).expect(200);
      return agent;
    },
  };
}
