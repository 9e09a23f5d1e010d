import { NOWHERE, see, type Example } from './example.js';

interface InRegister {
  board: { id: string; organisationId: string };
  /** an organisation with a logo */
  withLogo: string;
  person: { id: string };
}

/** Examples of the pages of the register. */
export function registerExamples({
  board,
  withLogo,
  person,
}: InRegister): Readonly<Record<string, readonly Example[]>> {
  return {
    '/register': [see('register', '/register'), see('register-administrator', '/register', 'administrator')],
    '/register/organ/nytt': [see('new-board', '/register/organ/nytt', 'administrator')],
    '/register/organisation/:organisationId': [
      see('organisation', `/register/organisation/${board.organisationId}`, 'administrator'),
      see('organisation-unknown', `/register/organisation/${NOWHERE}`),
    ],
    '/register/organisation/:organisationId/adressbok': [
      see('address-book', `/register/organisation/${board.organisationId}/adressbok`),
    ],
    '/register/organisation/:organisationId/adressbok/inlasning': [
      see('address-import', `/register/organisation/${board.organisationId}/adressbok/inlasning`),
    ],
    '/register/organisation/:organisationId/logg': [
      see('log', `/register/organisation/${board.organisationId}/logg`, 'administrator'),
      see('log-reader', `/register/organisation/${board.organisationId}/logg`),
    ],
    '/register/organisation/:organisationId/gallring': [
      see('retention', `/register/organisation/${board.organisationId}/gallring`, 'administrator'),
      see('retention-reader', `/register/organisation/${board.organisationId}/gallring`),
    ],
    '/register/organisation/:organisationId/mejl': [
      see('mail-template', `/register/organisation/${board.organisationId}/mejl`, 'administrator'),
      see('mail-template-reader', `/register/organisation/${board.organisationId}/mejl`),
    ],
    '/register/organ/:boardId/oppen-sida': [
      see('board-presentation', `/register/organ/${board.id}/oppen-sida`, 'administrator'),
      see('board-presentation-reader', `/register/organ/${board.id}/oppen-sida`, 'official'),
    ],
    '/register/organisation/:organisationId/oppen-sida': [
      see(
        'organisation-presentation',
        `/register/organisation/${board.organisationId}/oppen-sida`,
        'administrator',
      ),
      see('organisation-presentation-unknown', `/register/organisation/${NOWHERE}/oppen-sida`),
    ],
    '/register/organ/:boardId/mejl': [see('board-mail', `/register/organ/${board.id}/mejl`)],
    '/register/organisation/:organisationId/diariesystem': [
      see('diary-system', `/register/organisation/${board.organisationId}/diariesystem`, 'administrator'),
    ],
    '/register/organisation/:organisationId/mall': [
      see('template', `/register/organisation/${withLogo}/mall`, 'administrator'),
      see('template-reader', `/register/organisation/${board.organisationId}/mall`),
      see('template-unknown', `/register/organisation/${NOWHERE}/mall`),
    ],
    '/register/organisation/:organisationId/inlasning': [
      see('people-import', `/register/organisation/${board.organisationId}/inlasning`, 'administrator'),
      see('people-import-reader', `/register/organisation/${board.organisationId}/inlasning`),
      see('people-import-unknown', `/register/organisation/${NOWHERE}/inlasning`),
    ],
    '/register/organ/:boardId': [
      see('board', `/register/organ/${board.id}`, 'administrator'),
      see('board-unknown', `/register/organ/${NOWHERE}`),
    ],
    '/register/organ/:boardId/numrering': [
      see('board-numbering', `/register/organ/${board.id}/numrering`, 'administrator'),
    ],
    '/register/organ/:boardId/rubriker': [
      see('board-headings', `/register/organ/${board.id}/rubriker`, 'administrator'),
    ],
    '/register/organ/:boardId/utskrift': [
      see('board-layout', `/register/organ/${board.id}/utskrift`, 'administrator'),
    ],
    '/register/organ/:boardId/staende-punkter': [
      see('board-standing', `/register/organ/${board.id}/staende-punkter`, 'administrator'),
    ],
    '/register/organ/:boardId/underlag': [
      see('board-material', `/register/organ/${board.id}/underlag`, 'administrator'),
    ],
    '/register/organ/:boardId/kallelse': [
      see('board-convening', `/register/organ/${board.id}/kallelse`, 'administrator'),
    ],
    '/register/organ/:boardId/fraser': [
      see('board-phrases', `/register/organ/${board.id}/fraser`, 'administrator'),
    ],
    '/register/organ/:boardId/mottagare': [
      see('board-recipients', `/register/organ/${board.id}/mottagare`, 'administrator'),
    ],
    '/register/organ/:boardId/narvaro': [
      see('board-attendance', `/register/organ/${board.id}/narvaro?fran=2026-01-01&till=2026-12-31`),
      see('board-attendance-none', `/register/organ/${board.id}/narvaro?fran=2020-01-01&till=2020-12-31`),
      see('board-attendance-faulty', `/register/organ/${board.id}/narvaro?fran=2026-12-31&till=2026-01-01`),
    ],
    '/register/organ/:boardId/justering': [
      see('board-adjustment', `/register/organ/${board.id}/justering`, 'administrator'),
    ],
    '/register/organ/:boardId/personer': [
      see('board-people', `/register/organ/${board.id}/personer`, 'administrator'),
    ],
    '/register/personer': [
      see('people', '/register/personer'),
      see('people-nothing-found', '/register/personer?q=finns-inte'),
      see('people-no-such-page', '/register/personer?page=finns-inte'),
    ],
    '/register/personer/:personId': [
      see('person', `/register/personer/${person.id}`, 'administrator'),
      see('person-unknown', `/register/personer/${NOWHERE}`),
    ],
    '/register/personer/ny': [see('new-person', '/register/personer/ny')],
  };
}
