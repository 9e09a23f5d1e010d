import { boardKindWords, mandateRoleWords, organisationKindWords } from '@klubbat/shared/sentences/words';
import { visibleText } from '@klubbat/shared/text/visible-text';
import { openDataDoors } from '@klubbat/shared/contracts/open-data';
import { boardAddress, organisationAddress } from '../../web-pages/addresses.js';
import type { OpenBoard, OpenOrganisation } from '../open-pages/open-board.store.js';
import { inside, type MadeObject } from './made-object.js';
import { own } from './open-content.js';
import { bodyAddress, LICENCE, listAddress, objectAddress } from './open-lists.js';
import type { OpenMembership } from './open-sources.store.js';

/** A mandate of a board as a term: boards of the same days share it. */
interface Term {
  from: string | null;
  until: string | null;
}

const termKey = ({ from, until }: Term) => `${from ?? 'x'}-${until ?? 'x'}`;

/** An organisation with its boards, terms, elected people and what they are elected to. Nobody's address is there. */
export function structureObjects(
  organisation: OpenOrganisation,
  boards: readonly OpenBoard[],
  memberships: readonly OpenMembership[],
): MadeObject[] {
  const at = organisation.slug;
  const body = own(bodyAddress(at));
  const terms = termsOf(boards).map((term): MadeObject => ({
    list: 'legislative-terms',
    key: termKey(term),
    content: {
      body,
      name: [term.from, term.until].map((day) => day?.slice(0, 4) ?? '').join('–'),
      startDate: term.from ?? undefined,
      endDate: term.until ?? undefined,
    },
  }));
  const seats = memberships.map((seat) => seatObject(at, seat));
  const people = new Map(memberships.map(({ personId, name }) => [personId, name]));
  return [
    bodyObject(organisation, boards, terms),
    ...terms,
    ...boards.map((board) => boardObject(at, board, memberships)),
    ...seats,
    ...[...people].map(([key, name]): MadeObject => ({
      list: 'persons',
      key,
      content: {
        body,
        name,
        membership: seats.flatMap((seat, i) =>
          memberships[i]?.personId === key ? [inside(at, seat, ['person'])] : [],
        ),
      },
    })),
  ];
}

function termsOf(boards: readonly OpenBoard[]): Term[] {
  const all = boards
    .map(({ mandateFrom, mandateUntil }) => ({ from: mandateFrom, until: mandateUntil }))
    .filter(({ from, until }) => from !== null || until !== null);
  const known = new Map(all.map((term) => [termKey(term), term]));
  return [...known.values()].sort((one, other) => termKey(one).localeCompare(termKey(other)));
}

function bodyObject(
  { slug, name, kind, registryEmail }: OpenOrganisation,
  boards: readonly OpenBoard[],
  terms: readonly MadeObject[],
): MadeObject {
  const assembly = boards.find((board) => board.kind === 'assembly');
  return {
    list: 'bodies',
    key: slug,
    content: {
      system: own(openDataDoors.system.path),
      name,
      classification: organisationKindWords[kind],
      contactEmail: registryEmail ?? undefined,
      license: LICENCE,
      organization: own(listAddress(slug, 'organizations')),
      person: own(listAddress(slug, 'persons')),
      meeting: own(listAddress(slug, 'meetings')),
      paper: own(listAddress(slug, 'papers')),
      legislativeTerm: terms.map((term) => inside(slug, term, ['body'])),
      legislativeTermList: own(listAddress(slug, 'legislative-terms')),
      agendaItem: own(listAddress(slug, 'agenda-items')),
      consultation: own(listAddress(slug, 'consultations')),
      file: own(listAddress(slug, 'files')),
      locationList: own(listAddress(slug, 'locations')),
      membership: own(listAddress(slug, 'memberships')),
      mainOrganization:
        assembly === undefined ? undefined : own(objectAddress(slug, 'organizations', assembly.id)),
      web: own(organisationAddress(slug)),
      'klubbat:motions': own(listAddress(slug, 'motions')),
      'klubbat:voteEvents': own(listAddress(slug, 'vote-events')),
    },
  };
}

function boardObject(
  at: string,
  { id, slug, name, kind, about, mandateFrom, mandateUntil }: OpenBoard,
  memberships: readonly OpenMembership[],
): MadeObject {
  const ofBoard = (list: 'meetings' | 'consultations') => own(`${listAddress(at, list)}?organization=${id}`);
  return {
    list: 'organizations',
    key: id,
    content: {
      body: own(bodyAddress(at)),
      name,
      organizationType: 'Gremium',
      // the highest body of an organisation is always called so in OParl
      classification: kind === 'assembly' ? 'Parlament' : boardKindWords[kind],
      membership: memberships
        .filter(({ boardId }) => boardId === id)
        .map((seat) => own(objectAddress(at, 'memberships', seat.id))),
      meeting: ofBoard('meetings'),
      consultation: ofBoard('consultations'),
      startDate: mandateFrom ?? undefined,
      endDate: mandateUntil ?? undefined,
      web: own(boardAddress({ organisation: at, board: slug })),
      'klubbat:about': about === null ? undefined : visibleText(about),
    },
  };
}

function seatObject(at: string, seat: OpenMembership): MadeObject {
  return {
    list: 'memberships',
    key: seat.id,
    boardId: seat.boardId,
    content: {
      person: own(objectAddress(at, 'persons', seat.personId)),
      organization: own(objectAddress(at, 'organizations', seat.boardId)),
      role: mandateRoleWords[seat.role],
      // a substitute votes only when serving for somebody
      votingRight: seat.role !== 'substitute',
      startDate: seat.from ?? undefined,
      endDate: seat.until ?? undefined,
      'klubbat:party': seat.party ?? undefined,
      'klubbat:represents': seat.represents ?? undefined,
    },
  };
}
