import { Module } from '@nestjs/common';
import { ChecklistService } from './checklist.service';
import { EngineHealthService } from './engine-health.service';

/** Needs the global `DatabaseModule`. */
@Module({ providers: [EngineHealthService, ChecklistService], exports: [EngineHealthService, ChecklistService] })
export class HealthModule {}
