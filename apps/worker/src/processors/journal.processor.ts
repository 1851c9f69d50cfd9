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

  /** Hands out where the seals stand: by mail, and into the folder, whose disk may be full. */
  anchor(): Promise<void> {
    return noted(this.database, 'anchorJournal', async () => {
      await this.notices.planDue();
      await this.audit.keepAnchors(Actor.system('anchors'));
    });
  }

  redact(): Promise<void> {
    return noted(this.database, 'redactJournal', async () => void (await this.retention.redactDue()));
  }
}
