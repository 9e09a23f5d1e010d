import type { Rights } from './rights.js';

/** What is set for all of an organisation. Organisations are added, and the installation is operated, by its administrator alone. */
export const organisationRights: Rights<
  'organisation.create' | 'organisation.administer' | 'installation.operate'
> = {
  'organisation.create': [],
  'installation.operate': [],
  'organisation.administer': ['administrator'],
};
