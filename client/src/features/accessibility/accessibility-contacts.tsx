import { useQuery } from '@tanstack/react-query';
import { accessibilityDoors } from '@klubbat/shared/contracts/accessibility';
import { doorQuery } from '../../lib/door-query.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';

const contactsQuery = doorQuery(accessibilityDoors.contacts, {});

/** Whom one tells what does not work: each organisation here that has said whom. */
export function AccessibilityContacts() {
  const { data, error } = useQuery(contactsQuery);
  if (error !== null) {
    return <ProblemNotice error={error} />;
  }
  if (data === undefined) {
    return <Waiting />;
  }
  return data.contacts.length === 0 ? (
    <p>
      Hör av dig till den region, kommun eller det förbund som du har med att göra. Ingen särskild adress är
      angiven här än.
    </p>
  ) : (
    <ul>
      {data.contacts.map(({ organisation, email, phone }) => (
        <li key={organisation}>
          {organisation}: {email !== null && <a href={`mailto:${email}`}>{email}</a>}
          {email !== null && phone !== null && ', '}
          {phone}
        </li>
      ))}
    </ul>
  );
}
