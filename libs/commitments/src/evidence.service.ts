import { basename } from 'node:path';
import { Database, type Tx } from '@dondoc/database';
import { Actor, conflict, type Id, randomIds } from '@dondoc/kernel';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { openAssignment, recordAbout } from './data/assignments';
import { addEvidence, dayAgo, evidenceById, hashesInUse } from './data/evidence';
import { EvidenceFiles } from './data/evidence-files';
import { assignmentPlace } from './data/places';
import { noteRead } from './data/restricted';
import { unpacksAsAnnounced } from './data/unpacked';
import { VirusScan } from './data/virus-scan';
import { evidenceFile, refusedEvidence } from './domain/evidence-file';
import { reporterOf } from './domain/reporter';
import type { EvidenceView } from './views';

export const EVIDENCE_DIR = Symbol('evidenceDir');
export const CLAMD = Symbol('clamd');

export interface EvidenceInput {
  fileName: string;
  /** What the sender says; what the file is decides. */
  mediaType?: string;
  content: Uint8Array;
  /** The status update that it proves. */
  statusUpdateId?: Id | null;
}

export interface OpenedEvidence extends EvidenceView {
  content: Buffer;
}

/** Files that prove what was reported. They lie outside the database, by the hash of their contents. Nothing classified may be entered. */
@Injectable()
export class EvidenceService {
  private readonly folder: EvidenceFiles | null;
  private readonly scan: VirusScan | null;

  constructor(
    private readonly database: Database,
    @Optional() @Inject(EVIDENCE_DIR) evidenceDir?: string | null,
    @Optional() @Inject(CLAMD) clamd?: string | null,
  ) {
    this.folder = evidenceDir ? new EvidenceFiles(evidenceDir) : null;
    this.scan = clamd ? new VirusScan(clamd) : null;
  }

  /** By whoever may report on the assignment. The file is on the disk before a row speaks of it. @throws notFound, forbidden, invalid `evidence.*` */
  async add(actor: Actor, assignmentId: Id, input: EvidenceInput): Promise<EvidenceView> {
    const { content } = input;
    const file = evidenceFile(input.fileName, content);
    await this.database.read(actor, (tx) => mayReport(tx, assignmentId));
    if (!(await unpacksAsAnnounced(content))) throw refusedEvidence('unpacked', file.fileName);
    if (await this.scan?.find(content)) throw refusedEvidence('virus', file.fileName);
    const sha256 = await this.files.keep(content, randomIds.next());
    return this.database.transact(actor, async (tx) => {
      const opened = await openAssignment(tx, assignmentId);
      const { officeId } = reporterOf(actor, opened, false);
      const given = { assignmentId, statusUpdateId: input.statusUpdateId ?? null, sha256, size: content.length, ...file };
      const { view, isNew } = await addEvidence(tx, given);
      const data = { evidenceId: view.id, fileName: view.fileName, size: view.size, sha256 };
      if (isNew) await recordAbout(tx, opened, { ...opened.assignment.fact('evidence.added', data), officeId });
      return view;
    });
  }

  /** For both sides, as results are. @throws notFound */
  async open(actor: Actor, assignmentId: Id, id: Id): Promise<OpenedEvidence> {
    const view = await this.database.read(actor, async (tx) => {
      actor.mustBeAbleTo('read', await assignmentPlace(tx, assignmentId));
      return evidenceById(tx, assignmentId, id);
    });
    await noteRead(this.database, actor, 'evidence', [id]);
    return { ...view, content: await this.files.read(view.sha256) };
  }

  /** Takes away files older than a day that no row speaks of: what a crash left between file and row. Answers how many. */
  async removeOrphans(): Promise<number> {
    const { files } = this;
    return this.database.read(Actor.system('housekeeping'), async (tx) => {
      const names = await files.olderThan(await dayAgo(tx));
      const used = await hashesInUse(
        tx,
        names.map((name) => basename(name)),
      );
      const orphans = names.filter((name) => !used.has(basename(name)));
      for (const name of orphans) await files.remove(name);
      return orphans.length;
    });
  }

  private get files(): EvidenceFiles {
    if (this.folder) return this.folder;
    throw conflict('evidence.noPlace', 'Chưa cấu hình nơi lưu minh chứng.', 'No folder is configured for evidence.');
  }
}

async function mayReport(tx: Tx, assignmentId: Id): Promise<void> {
  const place = await assignmentPlace(tx, assignmentId);
  const [row] = await tx.query<{ leadAgencyId: Id; cooperatingAgencyIds: Id[] }>(
    'select lead_agency_id as "leadAgencyId", cooperating_agency_ids as "cooperatingAgencyIds" from assignment where id = $1',
    [assignmentId],
  );
  if (row) reporterOf(tx.actor, { assignment: row, place }, false);
}
