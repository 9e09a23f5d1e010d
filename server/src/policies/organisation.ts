import type { Rights } from './rights.js';

/** What is set for all of an organisation. Organisations are added by the administrator of the installation alone. */
export const organisationRights: Rights<'organisation.create' | 'organisation.administer'> = {
  'organisation.create': [],
  'organisation.administer': ['administrator'],
};
