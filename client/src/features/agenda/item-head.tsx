import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { longDate } from '@klubbat/shared/sentences/dates';
import { caseAddress } from '../../lib/case-address.js';
import { LinkButton } from '../../ui/link-button.js';
import { PageHeader } from '../../ui/page-header.js';

/** Which § of which meeting, and the way to the ones beside it. */
export function ItemHead({
  meeting,
  item,
  tools,
}: {
  meeting: MeetingView;
  item: AgendaItemView;
  /** what another room lets one do here */
  tools?: ReactNode;
}) {
  const place = meeting.items.findIndex(({ id }) => id === item.id);
  const before = meeting.items[place - 1];
  const after = meeting.items[place + 1];
  const to = (id: string) => `/sammantraden/${meeting.id}/paragraf/${id}`;
  const cases = [item.caseNumber, ...(item.moreCaseNumbers ?? [])].filter((number) => number?.trim());
  return (
    <PageHeader
      title={`${item.label} ${item.title}`}
      crumbs={[
        { to: '/sammantraden', label: 'Sammanträden' },
        { to: `/sammantraden/${meeting.id}`, label: `${meeting.board} ${longDate(meeting.date)}` },
        { to: `/sammantraden/${meeting.id}/dagordning`, label: 'Dagordning' },
      ]}
      {...(cases.length === 0
        ? {}
        : {
            lead: cases.map((number = '', index) => (
              <Fragment key={number}>
                {index > 0 && ', '}
                <Link to={caseAddress(number)}>{number}</Link>
              </Fragment>
            )),
          })}
      actions={
        <>
          {tools}
          {before !== undefined && (
            <LinkButton to={to(before.id)} variant="quiet" icon={ArrowLeft}>
              {before.label}
            </LinkButton>
          )}
          {after !== undefined && (
            <LinkButton to={to(after.id)} variant="quiet" icon={ArrowRight}>
              {after.label}
            </LinkButton>
          )}
        </>
      }
    />
  );
}
