import { Module } from '@nestjs/common';
import { AuditService } from './audit.service';
import { SealsService } from './seals.service';

/** Needs the global `DatabaseModule`. */
@Module({ providers: [AuditService, SealsService], exports: [AuditService, SealsService] })
export class JournalModule {}
