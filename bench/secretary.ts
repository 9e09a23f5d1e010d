import { inJson, type House } from './house.js';

const PASSWORD = 'ett långt lösenord';

/** Somebody who may sign in. */
export interface Login {
  email: string;
  password: string;
}

/** A secretary of the whole organisation: what he asks runs behind the wall, as all that people ask but the installation's administrator. */
export async function inviteSecretary(house: House, organisationId: string): Promise<Login> {
  const secretary = { email: 'sekreterare@norrsjo.example', password: PASSWORD };
  const person = await inJson<{ id: string }>(
    house.admin('/api/people', {
      name: 'Sara Sekreterare',
      email: secretary.email,
      membership: { organisationId, role: 'secretary' },
    }),
  );
  const { link } = await inJson<{ link: string }>(
    house.admin(`/api/people/${person.id}/invitation`, { email: secretary.email }),
  );
  await house.admin(`/api/invitations/${link.split('/').at(-1) ?? ''}`, { password: PASSWORD });
  return secretary;
}
