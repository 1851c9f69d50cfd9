import { Database } from '@dondoc/database';
import { Actor, forbidden, type Instant } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { isAtRest } from './data/at-rest';
import { engineFigures } from './data/figures';
import { localFigures } from './data/local-figures';
import type { EngineFigures, EngineHealth, LocalHealth, QueueState } from './domain/engine';
import { findingsOf, localFindingsOf, worstOf } from './domain/findings';

const SYSTEM = Actor.system('health');

@Injectable()
export class EngineHealthService {
  constructor(private readonly database: Database) {}

  figures(): Promise<EngineFigures> {
    return this.database.read(SYSTEM, engineFigures);
  }

  /** Whether everything is done that is due by now. @param sweptSince a sweep that began then or later is waited for, where given */
  isAtRest(sweptSince: Instant | null): Promise<boolean> {
    return isAtRest(this.database, sweptSince);
  }

  /** The engine looked over: figures, and what is to be thought of them. */
  async examine(queue: QueueState): Promise<EngineHealth> {
    const figures = await this.figures();
    const findings = findingsOf(figures, queue);
    return { state: worstOf(findings), findings, figures, queue };
  }

  /** What of it concerns the localities that the actor administers. @throws forbidden where these are none */
  async examineFor(actor: Actor): Promise<LocalHealth> {
    const localityIds = actor.holding('administrator').map((office) => office.localityId);
    if (localityIds.length === 0) throw forbidden('actor.forbidden', 'Bạn không có quyền làm việc này.', 'You may not do this.');
    const figures = await this.database.read(actor, (tx) => localFigures(tx, localityIds));
    const findings = localFindingsOf(figures);
    return { state: worstOf(findings), findings, figures, queue: null };
  }
}
