import { type DynamicModule, Module } from '@nestjs/common';
import { AuditService } from './audit.service';
import { KeptAnchors } from './kept-anchors';
import { RETENTION_YEARS, RetentionService } from './retention.service';
import { SealsService } from './seals.service';

interface JournalOptions {
  /** Of the anchors of each day. */
  anchorDir: string;
  retentionYears?: number | undefined;
}

/** Needs the global `DatabaseModule`. */
@Module({})
export class JournalModule {
  static keeping({ anchorDir, retentionYears = undefined }: JournalOptions): DynamicModule {
    return {
      module: JournalModule,
      providers: [
        { provide: KeptAnchors, useValue: new KeptAnchors(anchorDir) },
        { provide: RETENTION_YEARS, useValue: retentionYears ?? null },
        AuditService,
        SealsService,
        RetentionService,
      ],
      exports: [AuditService, SealsService, RetentionService],
    };
  }
}
