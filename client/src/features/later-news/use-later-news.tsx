import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LaterNewsView } from '@klubbat/shared/contracts/later-news';
import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import { laterNewsSentence } from '@klubbat/shared/sentences/later-news-sentences';
import { laterNewsQuery, type NewsMeeting } from './later-news.queries.js';
import { newsAddress } from './news-address.js';

const holds = ({ kind, takenBack }: LaterNewsView): boolean => kind !== 'taken-back' && !takenBack;

/** What has become of a meeting's §§, and what is told of each where the protocol is read. */
export function useLaterNews(meeting: NewsMeeting): {
  news: readonly LaterNewsView[];
  mark: (item: Pick<ContentItem, 'paragraph'>) => ReactNode;
} {
  const { data } = useQuery(laterNewsQuery(meeting));
  const news = data?.news ?? [];
  return {
    news,
    mark: ({ paragraph }) =>
      news
        .filter((one) => one.paragraph === paragraph && holds(one))
        .map((one) => (
          <p key={one.id} className="small">
            <Link to={newsAddress(one)}>{laterNewsSentence(one)}</Link>
          </p>
        )),
  };
}
