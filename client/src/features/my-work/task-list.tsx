import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { deadlineGroup, deadlineGroups } from '@klubbat/shared/rules/deadlines';
import { longDate } from '@klubbat/shared/sentences/dates';
import {
  deadlineGroupWords,
  taskRules,
  taskSentence,
  taskVerbs,
} from '@klubbat/shared/sentences/task-sentences';
import { LinkButton } from '../../ui/link-button.js';
import { Why } from '../../ui/why.js';
import { Deadline } from './deadline.js';
import { taskAddress } from './task-address.js';
import './task-list.css';

interface TaskListProps {
  today: string;
  tasks: readonly TaskView[];
}

/** What waits for me, the most urgent first: each with its reason, its last day and the one thing to do. */
export function TaskList({ today, tasks }: TaskListProps) {
  const first = tasks[0]?.key;
  const severalOrganisations = new Set(tasks.map(({ organisation }) => organisation)).size > 1;
  const groups = deadlineGroups
    .map((group) => ({ group, own: tasks.filter(({ due }) => deadlineGroup(due, today) === group) }))
    .filter(({ own }) => own.length > 0);
  return (
    <>
      {groups.map(({ group, own }) => (
        <section key={group} className="task-group" aria-labelledby={`arbete-${group}`}>
          <h2 id={`arbete-${group}`}>
            {deadlineGroupWords[group]} <span className="task-group__count">{own.length}</span>
          </h2>
          <ul className="task-list">
            {own.map((task) => (
              <li key={task.key} className="task">
                <div className="task__when">
                  {task.due === null ? null : <Deadline due={task.due} today={today} />}
                </div>
                <div className="task__what">
                  <h3>
                    {task.board}, {longDate(task.date)}
                  </h3>
                  {severalOrganisations && <p className="quiet small">{task.organisation}</p>}
                  <p>{taskSentence(task)}</p>
                  <Why rule={taskRules[task.kind] ?? undefined} />
                </div>
                <div className="task__do">
                  <LinkButton to={taskAddress(task)} variant={task.key === first ? 'primary' : 'secondary'}>
                    {taskVerbs[task.kind]}
                    <span className="visually-hidden">
                      {' '}
                      {task.board} {task.date}
                    </span>
                  </LinkButton>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
