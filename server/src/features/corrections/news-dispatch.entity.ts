import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a dispatch carries news of a §: a correction, or what became of it since. A trigger refuses every change. */
@Entity('news_dispatch')
@Index('ix_news_dispatch_correction', ['correctionId'])
@Index('ix_news_dispatch_later_news', ['laterNewsId'])
@Check('ck_news_dispatch_of', `num_nonnulls(correction_id, later_news_id) = 1`)
export class NewsDispatch {
  @ForeignKey('Dispatch', { name: 'fk_news_dispatch_dispatch' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_news_dispatch' })
  dispatchId!: string;
  @ForeignKey('Correction', { name: 'fk_news_dispatch_correction' })
  @Column('uuid', { nullable: true })
  correctionId!: string | null;
  @ForeignKey('LaterNews', { name: 'fk_news_dispatch_later_news' })
  @Column('uuid', { nullable: true })
  laterNewsId!: string | null;
}
