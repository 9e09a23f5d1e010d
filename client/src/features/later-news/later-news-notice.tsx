import { Link } from 'react-router';
import type { LaterNewsView } from '@klubbat/shared/contracts/later-news';
import { laterNewsSentence } from '@klubbat/shared/sentences/later-news-sentences';
import { Notice } from '../../ui/notice.js';
import { newsAddress } from './news-address.js';

/** Beside what is adjusted: what has become of it since. What was a slip stays, and says so. Nothing where nothing has. */
export function LaterNewsNotice({ news }: { news: readonly LaterNewsView[] }) {
  const told = news.filter(({ kind }) => kind !== 'taken-back');
  if (told.length === 0) {
    return null;
  }
  const isGrave = told.some(({ kind, takenBack }) => kind !== 'legal-force' && !takenBack);
  return (
    <Notice kind={isGrave ? 'warning' : 'info'} title="Efter justeringen">
      <ul>
        {told.map((one) => (
          <li key={one.id}>
            <Link to={newsAddress(one)}>
              {one.paragraphLabel}: {laterNewsSentence(one)}
            </Link>
            {one.takenBack && '. Uppgiften är tillbakatagen.'}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
