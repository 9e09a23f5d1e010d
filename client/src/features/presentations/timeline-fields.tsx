import { Plus } from 'lucide-react';
import { useState } from 'react';
import { faultAt } from '../../lib/problem-error.js';
import { rowKey } from '../../lib/row-key.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { isWrittenDay, presentationFieldId, type TimelineRow } from './presentation-draft.js';

interface TimelineFieldsProps {
  rows: readonly TimelineRow[];
  onChange: (rows: TimelineRow[]) => void;
  error: unknown;
  /** false: of an organisation, whose meetings stand with its boards */
  withMeetings: boolean;
}

/** Days on which something happens besides the meetings. One at a time is open for writing: there may be hundreds. */
export function TimelineFields({ rows, onChange, error, withMeetings }: TimelineFieldsProps) {
  const [open, setOpen] = useState<string>();
  const write = (key: string, part: Partial<TimelineRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const sent = rows.filter(isWrittenDay);
  const byDay = rows.toSorted((one, other) => (other.day || '9').localeCompare(one.day || '9'));
  const add = () => {
    const key = rowKey();
    onChange([...rows, { key, day: '', title: '', text: '', link: '' }]);
    setOpen(key);
  };
  return (
    <section className="stack" id={presentationFieldId('timeline')} tabIndex={-1} aria-labelledby="tidplan">
      <h2 id="tidplan">Tidplan</h2>
      <p className="quiet">
        {withMeetings
          ? 'Sammanträden som det har kallats till står där av sig själva, med länk till protokoll eller anteckningar. Skriv här det som händer andra dagar. Skriver du samma dag som ett sammanträde står texten vid det.'
          : 'Skriv det som händer och har hänt. Sammanträden står på organens egna sidor.'}
      </p>
      <div>
        <Button icon={Plus} onPress={add}>
          Lägg till en dag
        </Button>
      </div>
      <ul className="presentation__rows">
        {byDay.map((row) => {
          const at = `timeline[${sent.indexOf(row)}]`;
          const faults = {
            day: faultAt(error, `${at}.day`),
            title: faultAt(error, `${at}.title`),
            text: faultAt(error, `${at}.text`),
            link: faultAt(error, `${at}.link`),
          };
          const isOpen = row.key === open || Object.values(faults).some((fault) => fault !== undefined);
          const called = row.title.trim() === '' ? 'dagen' : row.title;
          return (
            <li key={row.key} className="stack stack--tight">
              {isOpen ? (
                <div className="stack">
                  <DateField
                    label="Dag"
                    value={row.day}
                    onChange={(day) => write(row.key, { day })}
                    error={faults.day}
                  />
                  <TextField
                    label="Vad som händer"
                    value={row.title}
                    onChange={(title) => write(row.key, { title })}
                    error={faults.title}
                  />
                  <TextArea
                    label="Mer om det (frivilligt)"
                    rows={3}
                    value={row.text}
                    onChange={(text) => write(row.key, { text })}
                    error={faults.text}
                  />
                  <TextField
                    label="Länk till mer (frivilligt)"
                    description="Hela adressen, till exempel https://www.regionen.se/rapporten."
                    value={row.link}
                    onChange={(link) => write(row.key, { link })}
                    error={faults.link}
                  />
                </div>
              ) : (
                <p>
                  <span className="quiet">{row.day === '' ? 'Utan dag' : row.day}</span> {row.title}
                </p>
              )}
              <div className="row">
                <Button
                  onPress={() => setOpen(isOpen ? undefined : row.key)}
                  aria-label={`${isOpen ? 'Klar med' : 'Ändra'} ${called}`}
                >
                  {isOpen ? 'Klar' : 'Ändra'}
                </Button>
                <Button
                  variant="quiet"
                  aria-label={`Ta bort ${called}`}
                  onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
                >
                  Ta bort
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
