import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What Klubbat wrote in a section of a standing item, and what it is made from. */
@Entity('standing_text')
@Check('ck_standing_text_section', `section IN ('decision', 'summary')`)
export class StandingText {
  @ForeignKey('AgendaItem', { name: 'fk_standing_text_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_standing_text' })
  itemId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_standing_text' }) section!: 'decision' | 'summary';
  @Column('text') template!: string;
  /** as it was written last: a section that says something else has been written in by somebody */
  @Column('text') made!: string;
}
