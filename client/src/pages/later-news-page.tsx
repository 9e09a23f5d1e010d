import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { longDate } from '@klubbat/shared/sentences/dates';
import { laterNewsSentence, laterNewsTitle } from '@klubbat/shared/sentences/later-news-sentences';
import {
  legalForceCertificate,
  oneNewsQuery,
  useSendNews,
} from '../features/later-news/later-news.queries.js';
import { newsAddress } from '../features/later-news/news-address.js';
import { TakeBack } from '../features/later-news/take-back.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { moment } from '../lib/moment.js';
import { Facts } from '../ui/facts.js';
import { LinkButton } from '../ui/link-button.js';
import { NewsReceivers } from '../ui/news-receivers.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** What has become of a § after its adjustment, and who is to be told. */
export function LaterNewsPage() {
  const { newsId = '' } = useParams();
  const meeting = useMeeting();
  const navigate = useNavigate();
  const isNew = useLocation().state === 'noted';
  const { data: news, error, refetch } = useQuery(oneNewsQuery(newsId));
  const send = useSendNews();
  const crumbs = [
    { to: '/sammantraden', label: 'Sammanträden' },
    { to: `/sammantraden/${meeting.id}`, label: `${meeting.board} ${longDate(meeting.date)}` },
    ...(news === undefined
      ? []
      : [{ to: `/sammantraden/${meeting.id}/paragraf/${news.itemId}`, label: news.paragraphLabel }]),
  ];
  if (news === undefined) {
    return error === null ? (
      <Waiting what="Hämtar anteckningen" />
    ) : (
      <div className="stack">
        <PageHeader title="Det gick inte att visa anteckningen" crumbs={crumbs} />
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  const maySend = meeting.permitted.includes('meeting.dispatch');
  const title = laterNewsTitle(news, news.paragraphLabel);
  return (
    <div className="stack stack--wide">
      <PageHeader title={title} windowTitle={`${title}, ${meeting.board} ${meeting.date}`} crumbs={crumbs} />
      {isNew && (
        <Notice kind="success" title="Antecknat" announce>
          <p>
            Det visas nu vid paragrafen, i protokollet och i nya utdrag. Nedanför står vilka som ska få veta.
          </p>
        </Notice>
      )}
      {news.takenBack && (
        <Notice kind="warning" title="Anteckningen är tillbakatagen">
          <p>Den finns kvar, så att det syns vad som har sagts.</p>
        </Notice>
      )}
      <p>{laterNewsSentence(news)}.</p>
      <Facts
        items={[
          {
            label: 'Anteckning',
            value: news.kind === 'legal-force' || news.kind === 'annulled' ? (news.note ?? '') : '',
          },
          { label: 'Den som svarade', value: news.answeredBy },
          {
            label: 'Egen post genomgången',
            value:
              news.registryCheckedUntil === null ? '' : `Till och med ${longDate(news.registryCheckedUntil)}`,
          },
          { label: 'Antecknat av', value: `${news.notedBy}, ${moment(news.notedAt)}` },
          ...(news.takesBack === null
            ? []
            : [
                {
                  label: 'Tar tillbaka',
                  value: (
                    <Link to={newsAddress({ meetingId: meeting.id, id: news.takesBack })}>
                      Anteckningen som var fel
                    </Link>
                  ),
                },
              ]),
        ]}
      />
      {news.kind === 'legal-force' && !news.takenBack && (
        <div className="no-print">
          <LinkButton href={legalForceCertificate(news.id)} icon={FileText} newTab>
            Öppna lagakraftbeviset
          </LinkButton>
        </div>
      )}
      <NewsReceivers
        what="nyheten"
        receivers={news.receivers}
        onSend={maySend && !news.takenBack ? () => send.mutate({ params: { id: news.id } }) : undefined}
        isPending={send.isPending}
        error={send.error}
      />
      {maySend && news.kind !== 'taken-back' && !news.takenBack && (
        <TakeBack news={news} onDone={(made) => void navigate(newsAddress(made), { state: 'noted' })} />
      )}
    </div>
  );
}
