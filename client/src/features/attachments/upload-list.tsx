import { RotateCw, X } from 'lucide-react';
import { fileSize } from '../../lib/file-size.js';
import { Button } from '../../ui/button.js';
import { StateMark } from '../../ui/state-mark.js';
import type { Upload } from './upload-queue.js';

interface UploadListProps {
  uploads: readonly Upload[];
  onRemove: (key: number) => void;
  onRetry: (key: number) => void;
}

/** Files on their way: how far each has come, what went wrong with it, and how to give it up or send it again. */
export function UploadList({ uploads, onRemove, onRetry }: UploadListProps) {
  return (
    <>
      <p role="status" className="visually-hidden">
        {summary(uploads)}
      </p>
      <ul className="uploads" aria-label="Filer på väg">
        {uploads.map((upload) => {
          const { key, file, state, mayRetry } = upload;
          const gone = state === 'added' || state === 'was-there' || state === 'failed';
          return (
            <li className="uploads__file" key={key}>
              <p className="uploads__name">
                {file.name} <span className="quiet small">{fileSize(file.size)}</span>
              </p>
              <UploadProgress upload={upload} />
              <span className="uploads__actions">
                {mayRetry === true && (
                  <Button variant="quiet" icon={RotateCw} onPress={() => onRetry(key)}>
                    Försök igen
                  </Button>
                )}
                <Button
                  variant="quiet"
                  icon={X}
                  aria-label={gone ? `Ta bort ${file.name} ur listan` : `Avbryt ${file.name}`}
                  onPress={() => onRemove(key)}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function UploadProgress({ upload: { file, state, share, number, sentence } }: { upload: Upload }) {
  switch (state) {
    case 'waiting':
      return <p className="uploads__state quiet small">Väntar på sin tur</p>;
    case 'sending':
      return (
        <div className="uploads__state">
          <progress aria-label={`${file.name} skickas`} value={share} max={1} />
          <span className="quiet small figures">
            {share < 1 ? `${Math.floor(share * 100)} %` : 'Kontrolleras …'}
          </span>
        </div>
      );
    case 'added':
    case 'was-there':
      return (
        <div className="uploads__state small">
          <StateMark kind="done">
            {state === 'added' ? `Tillagd som bilaga ${number}` : `Fanns redan, som bilaga ${number}`}
          </StateMark>
        </div>
      );
    case 'failed':
      return (
        <div className="uploads__state uploads__state--failed small">
          <StateMark kind="problem">{sentence ?? 'Det gick inte.'}</StateMark>
        </div>
      );
  }
}

/** Told once in a while, not at every percent. */
function summary(uploads: readonly Upload[]): string {
  const count = (...states: Upload['state'][]) =>
    uploads.filter(({ state }) => states.includes(state)).length;
  const added = count('added', 'was-there');
  const failed = count('failed');
  return [
    added > 0 && `${added} av ${uploads.length} filer är tillagda.`,
    failed > 0 && `${failed} kunde inte läggas till.`,
  ]
    .filter(Boolean)
    .join(' ');
}
