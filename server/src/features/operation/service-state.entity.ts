import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { NotedService } from '@klubbat/shared/vocabulary/service-names';

/** When something that others run last worked, and last failed, whichever process asked it. */
@Entity('service_state')
@Check('ck_service_state_name', `name IN ('mail', 'time-stamp', 'office', 'bounces', 'intake')`)
@Check('ck_service_state_error', `length(error) <= 500`)
export class ServiceState {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_service_state' }) name!: NotedService;
  @Column('timestamptz', { nullable: true }) succeededAt!: Date | null;
  @Column('timestamptz', { nullable: true }) failedAt!: Date | null;
  @Column('text', { nullable: true }) error!: string | null;
}
