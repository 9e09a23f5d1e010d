import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarEvent } from '../../emails/calendar-invitation.js';

/**
 * What goes with a letter that may go only once: a file, an entry for the calendar, a link of the receiver's own. One of
 * which nobody knows whether it was accepted is unclear, and a person decides.
 */
@Entity('letter_enclosure')
@Check('ck_letter_enclosure_file', `(file_id IS NULL) = (file_name IS NULL)`)
@Check('ck_letter_enclosure_calendar', `jsonb_typeof(calendar) = 'object'`)
export class LetterEnclosure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_letter_enclosure' })
  @ForeignKey('Letter', { name: 'fk_letter_enclosure_letter' })
  letterId!: string;
  @ForeignKey('StoredFile', { name: 'fk_letter_enclosure_file' })
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  @Column('text', { nullable: true }) fileName!: string | null;
  @Column('jsonb', { nullable: true }) calendar!: CalendarEvent | null;
  /** whose personal link ends the letter; the link itself is kept nowhere */
  @Column('uuid', { nullable: true }) linkOf!: string | null;
}
