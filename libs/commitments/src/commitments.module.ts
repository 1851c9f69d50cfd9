import { DirectoryModule } from '@dondoc/directory';
import { type DynamicModule, Module } from '@nestjs/common';
import { AgreementsService } from './agreements.service';
import { AssignmentsService } from './assignments.service';
import { BreakdownService } from './breakdown.service';
import { DirectivesService } from './directives.service';
import { CLAMD, EVIDENCE_DIR, EvidenceService } from './evidence.service';
import { ExplanationsService } from './explanations.service';
import { ExtensionLimitsService } from './extension-limits.service';
import { FindingService } from './finding.service';
import { HandoverService } from './handover.service';
import { TasksService } from './tasks.service';

const services = [
  AgreementsService,
  TasksService,
  BreakdownService,
  AssignmentsService,
  HandoverService,
  EvidenceService,
  ExplanationsService,
  DirectivesService,
  ExtensionLimitsService,
  FindingService,
];

/** Needs the global `DatabaseModule`, opened with `commitmentsEntities` and `directoryEntities` among its entities. */
@Module({ imports: [DirectoryModule], providers: services, exports: services })
export class CommitmentsModule {
  /**
   * For the application: `evidenceDir` is the folder where evidence files lie by their hash. Without it evidence has no place and is refused.
   * `clamd`: where the virus scanner listens that is asked about each file; none is where there is none.
   */
  static withEvidence({ evidenceDir, clamd }: { evidenceDir: string; clamd?: string | undefined }): DynamicModule {
    return {
      module: EvidencePlace,
      global: true,
      imports: [CommitmentsModule],
      providers: [
        { provide: EVIDENCE_DIR, useValue: evidenceDir },
        { provide: CLAMD, useValue: clamd ?? null },
      ],
      exports: [EVIDENCE_DIR, CLAMD, CommitmentsModule],
    };
  }
}

@Module({})
class EvidencePlace {}
