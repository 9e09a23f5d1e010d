import { useQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Button as AriaButton,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { problemOf } from '../../lib/problem-error.js';
import { commandsFor, groupsOf, type Command, type HitGroup } from './hits.js';
import { searchQuery } from './search.queries.js';
import './search-dialog.css';

const PAUSE_IN_TYPING = 150;

interface SearchDialogProps {
  isOpen: boolean;
  onClose: () => void;
  commands: readonly Command[];
}

/** Everything by a few words. Arrows choose while one goes on typing, Enter goes there, Esc closes. */
export function SearchDialog({ isOpen, onClose, commands }: SearchDialogProps) {
  return (
    <ModalOverlay
      className="search-overlay no-print"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) {
          onClose();
        }
      }}
      isDismissable
    >
      <Modal className="search-modal">
        <Dialog className="search-dialog" aria-label="Sök">
          <SearchBox commands={commands} onChosen={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What was typed, once the typing pauses. */
function usePaused(typed: string): string {
  const [paused, setPaused] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed), PAUSE_IN_TYPING);
    return () => clearTimeout(timer);
  }, [typed]);
  return paused;
}

/** The way to the search in all texts, last: it is always there. */
const inTexts = (q: string): HitGroup => ({
  key: 'in-texts',
  heading: 'I texterna',
  hits: [
    {
      // not that of its group: where a group lies in itself the list never ends
      key: 'search-texts',
      title: `Sök efter ”${q}” i beslut och texter`,
      to: `/sok?${new URLSearchParams({ q }).toString()}`,
    },
  ],
});

function SearchBox({ commands, onChosen }: { commands: readonly Command[]; onChosen: () => void }) {
  const [typed, setTyped] = useState('');
  const sought = usePaused(typed.trim().slice(0, 200));
  const found = useQuery(searchQuery(sought));
  const groups = [
    ...commandsFor(commands, typed.trim()),
    ...(typed.trim() === '' || found.data === undefined ? [] : groupsOf(found.data, typed)),
  ];
  const settled = sought === typed.trim() && !found.isFetching;
  const status = statusOf({ typed: typed.trim(), settled, error: found.error, groups });
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <div className="search-dialog__top">
        <TextField aria-label="Sök" className="search-dialog__field" autoFocus maxLength={200}>
          <Search size={20} aria-hidden />
          <Input
            className="search-dialog__input"
            placeholder="Sammanträde, § 12, ärendenummer, person"
            autoComplete="off"
          />
        </TextField>
        <AriaButton slot="close" className="search-dialog__close" aria-label="Stäng sökningen">
          <X size={20} aria-hidden />
        </AriaButton>
      </div>
      <ListBox
        className="search-dialog__hits"
        aria-label="Träffar"
        items={typed.trim() === '' ? groups : [...groups, inTexts(typed.trim().slice(0, 200))]}
        selectionMode="none"
        onAction={onChosen}
        data-waiting={!settled}
      >
        {({ key, heading, hits }) => (
          <ListBoxSection id={key} className="search-dialog__group">
            <Header className="search-dialog__heading">{heading}</Header>
            {hits.map((hit) => (
              <ListBoxItem
                key={hit.key}
                id={hit.key}
                href={hit.to}
                textValue={[hit.mark, hit.title, hit.about].filter(Boolean).join(', ')}
                className="search-dialog__hit"
              >
                <span className="search-dialog__title">
                  {hit.mark !== undefined && <span className="search-dialog__mark">{hit.mark}</span>}
                  {hit.title}
                </span>
                {hit.about !== undefined && hit.about !== '' && (
                  <span className="search-dialog__about">{hit.about}</span>
                )}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
      </ListBox>
      <p className="search-dialog__status" role="status">
        {status}
      </p>
    </Autocomplete>
  );
}

interface Standing {
  typed: string;
  settled: boolean;
  error: Error | null;
  groups: HitGroup[];
}

function statusOf({ typed, settled, error, groups }: Standing): string {
  if (typed === '') {
    return 'Skriv ett par ord, ett paragrafnummer eller ett ärendenummer.';
  }
  if (error !== null) {
    return `Det gick inte att söka. ${problemOf(error).detail}`;
  }
  if (!settled) {
    return 'Söker …';
  }
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  if (count === 0) {
    return `Inget du har tillgång till passar på ”${typed}”. Pröva färre ord, eller en del av ärendenumret.`;
  }
  return count === 1 ? 'En träff.' : `${count} träffar.`;
}
