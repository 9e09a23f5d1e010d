import { Link } from 'react-router';
import type { RuleName } from '@klubbat/shared/sentences/rules-explained';
import { Why } from './why.js';
import './obstacles.css';

export interface ObstacleLine {
  message: string;
  to?: string;
  /** the rule that it is told by */
  rule?: RuleName | undefined;
}

export interface ObstaclesProps {
  /** the sentence above: `Två saker återstår innan du kan skicka till justerarna` */
  title: string;
  kind?: 'obstacle' | 'warning';
  items: readonly ObstacleLine[];
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
        {items.map(({ message, to, rule }, index) => (
          <li key={`${index} ${message}`}>
            {to === undefined ? message : <Link to={to}>{message}</Link>}
            <Why rule={rule} />
          </li>
        ))}
      </ul>
    </div>
  );
}
