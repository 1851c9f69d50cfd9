import type { LoggerService } from '@nestjs/common';
import { destination, type Logger, pino } from 'pino';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Nest's log lines as JSON on stderr; stdout belongs to the results of commands. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: Level | 'silent') {
    this.pino = pino({ level, base: { app: 'api' } }, destination({ fd: 2, sync: true }));
  }

  log(message: unknown, context?: string): void {
    this.write('info', message, context);
  }

  fatal(message: unknown, context?: string): void {
    this.write('fatal', message, context);
  }

  error(message: unknown, ...rest: (string | undefined)[]): void {
    this.write('error', message, rest.at(-1), rest.length > 1 ? rest[0] : undefined);
  }

  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }

  debug(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }

  verbose(message: unknown, context?: string): void {
    this.write('trace', message, context);
  }

  private write(level: Level, message: unknown, context?: string, stack?: string): void {
    const text = message instanceof Error ? (message.stack ?? message.message) : String(message);
    this.pino[level]({ ...(context && { context }), ...(stack && { stack }) }, text);
  }
}
