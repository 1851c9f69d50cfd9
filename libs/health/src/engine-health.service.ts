import { Database } from '@dondoc/database';
import { Actor } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
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

  /** The engine looked over: figures, and what is to be thought of them. */
  async examine(queue: QueueState): Promise<EngineHealth> {
    const figures = await this.figures();
    const findings = findingsOf(figures, queue);
    return { state: worstOf(findings), findings, figures, queue };
  }
}
