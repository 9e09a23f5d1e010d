import { Link } from 'react-router';
import './obstacles.css';

export interface ObstaclesProps {
  /** the sentence above: `Två saker återstår innan du kan skicka till justerarna` */
  title: string;
  kind?: 'obstacle' | 'warning';
  items: readonly { message: string; to?: string }[];
}

/** What stands in the way, in sentences, each leading to the spot where it can be put right. */
export function Obstacles({ title, kind = 'obstacle', items }: ObstaclesProps) {
  if (items.length === 0) {
    return null;
  }
  return (
    <div className={`obstacles obstacles--${kind}`}>
      <p className="obstacles__title">{title}</p>
      <ul>
        {items.map(({ message, to }, index) => (
          <li key={`${index} ${message}`}>{to === undefined ? message : <Link to={to}>{message}</Link>}</li>
        ))}
      </ul>
    </div>
  );
}
