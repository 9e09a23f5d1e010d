import { Attachment } from '../server/src/features/attachments/attachment.entity.js';
import { AgendaItem } from '../server/src/features/agenda/agenda-item.entity.js';
import { Attendance } from '../server/src/features/meetings/attendance.entity.js';
import { MeetingPerson } from '../server/src/features/meetings/meeting-person.entity.js';
import { Meeting } from '../server/src/features/meetings/meeting.entity.js';
import { Officer } from '../server/src/features/meetings/officer.entity.js';
import type { House } from './house.js';

/** The same rows as entities, table by table. */
export async function bySplitFinds({ dataSource }: House, id: string) {
  const of = { where: { meetingId: id } };
  const [meeting, people, attendance, officers, items, attachments] = await Promise.all([
    dataSource.getRepository(Meeting).findOneBy({ id }),
    dataSource.getRepository(MeetingPerson).find({ ...of, order: { position: 'ASC' } }),
    dataSource.getRepository(Attendance).find({ ...of, order: { position: 'ASC' } }),
    dataSource.getRepository(Officer).find({ ...of, order: { role: 'ASC', position: 'ASC' } }),
    dataSource.getRepository(AgendaItem).find({ ...of, order: { position: 'ASC' } }),
    dataSource.getRepository(Attachment).find({ ...of, order: { position: 'ASC' } }),
  ]);
  return { meeting, people, attendance, officers, items, attachments };
}

/** The same as TypeORM joins relations where nothing else is said: each row of one list with each of the others, 33,600 here. */
export function byRelations({ dataSource }: House, id: string) {
  return dataSource
    .getRepository(Meeting)
    .createQueryBuilder('m')
    .leftJoinAndMapMany('m.items', AgendaItem, 'i', 'i.meetingId = m.id')
    .leftJoinAndMapMany('m.attendance', Attendance, 'a', 'a.meetingId = m.id')
    .leftJoinAndMapMany('m.officers', Officer, 'o', 'o.meetingId = m.id')
    .leftJoinAndMapMany('m.attachments', Attachment, 't', 't.meetingId = m.id')
    .where({ id })
    .getOne();
}
