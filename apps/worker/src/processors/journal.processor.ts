import { Database } from '@dondoc/database';
import { AuditService, RetentionService } from '@dondoc/journal';
import { Actor } from '@dondoc/kernel';
import { AnchorNoticesService } from '@dondoc/reminders';
import { Injectable } from '@nestjs/common';
import { noted } from '../data/runs';

/** What is done for the journal each day. */
@Injectable()
export class JournalProcessor {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly notices: AnchorNoticesService,
    private readonly retention: RetentionService,
  ) {}

  /** Hands out where the seals stand: into the folder, and by mail. */
  anchor(): Promise<void> {
    return noted(this.database, 'anchorJournal', async () => {
      await this.audit.keepAnchors(Actor.system('anchors'));
      await this.notices.planDue();
    });
  }

  redact(): Promise<void> {
    return noted(this.database, 'redactJournal', async () => void (await this.retention.redactDue()));
  }
}
