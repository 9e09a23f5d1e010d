import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { NotedService, Safeguard } from '@klubbat/shared/vocabulary/service-names';

/** When something that others run last worked and last failed, whichever process asked it; and when the operator last backed up and verified. */
@Entity('service_state')
@Check(
  'ck_service_state_name',
  `name IN ('mail', 'time-stamp', 'office', 'bounces', 'intake', 'identity-provider', 'backup', 'verify')`,
)
@Check('ck_service_state_error', `length(error) <= 500`)
@Check('ck_service_state_told', `length(told) <= 500`)
export class ServiceState {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_service_state' }) name!: NotedService | Safeguard;
  @Column('timestamptz', { nullable: true }) succeededAt!: Date | null;
  @Column('timestamptz', { nullable: true }) failedAt!: Date | null;
  @Column('text', { nullable: true }) error!: string | null;
  /** of a safeguard: what was done the last time that it went well */
  @Column('text', { nullable: true }) told!: string | null;
}
