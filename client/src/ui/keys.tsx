import './keys.css';

const names: Record<string, string> = { ctrl: 'Ctrl' };

/** Keys as they stand on the keyboard: `ctrl+k` together, `g s` one after the other. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(' ').map((step, index) => (
        <span key={`${index} ${step}`}>
          {index > 0 && <span className="keys__then"> sedan </span>}
          {step.split('+').map((key) => (
            <kbd key={key}>{names[key] ?? key.toUpperCase()}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
