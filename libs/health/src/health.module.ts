import { Module } from '@nestjs/common';
import { EngineHealthService } from './engine-health.service';

/** Needs the global `DatabaseModule`. */
@Module({ providers: [EngineHealthService], exports: [EngineHealthService] })
export class HealthModule {}
