import { Module } from '@nestjs/common';
import { AuditService } from './audit.service';

/** Needs the global `DatabaseModule`. */
@Module({ providers: [AuditService], exports: [AuditService] })
export class JournalModule {}
