import { Database } from '@dondoc/database';
import { Actor, type Instant } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { isAtRest } from './data/at-rest';
import { engineFigures } from './data/figures';
import type { EngineFigures, EngineHealth, QueueState } from './domain/engine';
import { findingsOf, worstOf } from './domain/findings';

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
}
