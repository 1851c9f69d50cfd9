import { ConsoleLogger, type LogLevel } from '@nestjs/common';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

const LEVELS: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];
const NAMES: Level[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** Log lines as JSON on stderr. */
export class WorkerLogger extends ConsoleLogger {
  constructor(level: Level) {
    super({ json: true, colors: false, logLevels: LEVELS.slice(0, NAMES.indexOf(level) + 1) });
  }

  protected override printMessages(...[messages, context, level, , stack, params]: Parameters<ConsoleLogger['printMessages']>): void {
    super.printMessages(messages, context, level, 'stderr', stack, params);
  }
}
