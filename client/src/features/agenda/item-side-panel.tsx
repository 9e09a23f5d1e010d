import { useState, type ComponentType, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { useAddressFilters } from '../../lib/address-state.js';
import { Conflicts } from './deciding/conflicts.js';
import { DecidingPart } from './deciding/deciding-part.js';
import type { DecidingProps } from './deciding/deciding-props.js';
import { useDeciding, useDecidingAsSaved } from './deciding/deciding.queries.js';
import { Deferral } from './deciding/deferral.js';
import { Findings } from './deciding/findings.js';
import { HandInText } from './deciding/hand-in-text.js';
import { Motions } from './deciding/motions.js';
import { Opinions } from './deciding/opinions.js';
import { PropositionScript } from './deciding/proposition-script.js';
import { ItemHistory } from './item-history.js';
import { recordedIn } from '../../lib/recorded-in-item.js';
import { RecordedList } from './recorded-list.js';
import './item-side-panel.css';

interface ItemSidePanelProps {
  meeting: MeetingView;
  item: AgendaItemView;
  /** true: what was moved and said is written here; false: it is read */
  writable: boolean;
  /** the item's attachments, as another room shows them */
  documents: ReactNode;
  /** the way to where the item is voted on */
  voting: ReactNode;
}

const ROOM_BESIDE = '(width >= 1200px)';
/** where a link leads that tells of something recorded */
const RECORDED = '#antecknat';
const EARLIER = 'Tidigare behandling';

/** What stands beside the text of an item, each part to be opened and closed. The one opened last is in the address. */
export function ItemSidePanel({ meeting, item, writable, documents, voting }: ItemSidePanelProps) {
  const [{ panel }, setFilters] = useAddressFilters(['panel']);
  const { people } = meeting;
  const decided = useDeciding(item);
  useDecidingAsSaved(item);
  const findings = decided?.findings ?? [];
  const own = writable ? [] : (decided?.opinions ?? []).filter(({ mayHandIn }) => mayHandIn);
  const recorded = recordedIn(item, people);
  const groups = recorded.filter(
    ({ heading }) => heading !== EARLIER && !(writable && heading === 'Omröstningar'),
  );
  const votes = recorded.filter(({ heading }) => heading === 'Omröstningar');
  const earlier = recorded.filter(({ heading }) => heading === EARLIER);
  const { hash } = useLocation();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => {
    if (hash === RECORDED) {
      return new Set(['yrkanden']);
    }
    const wide = window.matchMedia(ROOM_BESIDE).matches;
    return new Set(
      panel === undefined
        ? wide
          ? ['handlingar', 'min-text', 'yrkanden', 'omrostning', 'se-over', 'tidigare']
          : []
        : [panel],
    );
  });
  const toggle = (key: string, isOpen: boolean) => {
    if (open.has(key) === isOpen) {
      return;
    }
    setOpen((now) => new Set(isOpen ? [...now, key] : [...now].filter((one) => one !== key)));
    if (isOpen || panel === key) {
      setFilters({ panel: isOpen ? key : '' });
    }
  };
  const part = (key: string, heading: string, count: number | undefined, content: ReactNode) => (
    <details
      className="item-side__part"
      open={open.has(key)}
      onToggle={(event) => toggle(key, event.currentTarget.open)}
    >
      <summary>
        <h2>{heading}</h2>
        {count !== undefined && <span className="quiet small figures">{count}</span>}
      </summary>
      {open.has(key) && <div className="item-side__content">{content}</div>}
    </details>
  );
  const deciding = (Part: ComponentType<DecidingProps>) => (
    <DecidingPart meeting={meeting} item={item}>
      {(props) => <Part {...props} />}
    </DecidingPart>
  );
  const countOf = (...lists: (readonly unknown[] | undefined)[]) =>
    lists.reduce((sum, list = []) => sum + list.length, 0);
  const count = (of: typeof recorded) => of.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <aside className="item-side" id={RECORDED.slice(1)} aria-label="Vid sidan av texten">
      {part('handlingar', 'Handlingar', item.attachments?.length ?? 0, documents)}
      {findings.length > 0 &&
        part(
          'se-over',
          'Att se över',
          findings.length,
          <Findings itemId={item.id} findings={findings} mayWrite={writable} />,
        )}
      {own.length > 0 &&
        part(
          'min-text',
          'Din reservation eller ditt yttrande',
          undefined,
          own.map((opinion) => (
            <HandInText
              key={`${opinion.list} ${opinion.by.join()} ${opinion.point ?? ''}`}
              meeting={meeting}
              item={item}
              opinion={opinion}
            />
          )),
        )}
      {writable ? (
        <>
          {part(
            'jav',
            'Jäv och deltagande',
            countOf(item.conflictsOfInterest, item.notParticipating),
            deciding(Conflicts),
          )}
          {part(
            'yrkanden',
            'Yrkanden',
            countOf(item.motions),
            <>
              {deciding(Motions)}
              {deciding(PropositionScript)}
            </>,
          )}
          {part(
            'omrostning',
            'Omröstning',
            countOf(item.votes),
            <>
              {votes.length > 0 && <RecordedList groups={votes} />}
              {voting}
            </>,
          )}
          {part(
            'uppskov',
            'Bordläggning och återremiss',
            item.deferral === undefined ? 0 : 1,
            deciding(Deferral),
          )}
          {part(
            'reservationer',
            'Reservationer och yttranden',
            countOf(item.reservations, item.statements),
            deciding(Opinions),
          )}
        </>
      ) : (
        part(
          'yrkanden',
          'Yrkanden och omröstningar',
          count(groups),
          <>
            <RecordedList groups={groups} />
            {voting}
          </>,
        )
      )}
      {earlier.length > 0 && part('tidigare', EARLIER, count(earlier), <RecordedList groups={earlier} />)}
      {part(
        'historik',
        'Historik',
        undefined,
        <>
          {meeting.permitted.includes('meeting.write') && (
            <p>
              <Link to={`/sammantraden/${meeting.id}/paragraf/${item.id}/versioner`}>
                Se, jämför och återställ versioner
              </Link>
            </p>
          )}
          <ItemHistory itemId={item.id} people={people} />
        </>,
      )}
    </aside>
  );
}
