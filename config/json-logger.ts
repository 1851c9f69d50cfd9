import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { scrubbed } from './scrub';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** What Nest tells of its own wiring at each start. */
const WIRING = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication'];

/** Nest's log lines as JSON on stderr; stdout belongs to the results of commands. No secret stands in them. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(app: string, level: Level | 'silent', to: DestinationStream = destination({ fd: 2, sync: true })) {
    this.pino = pino({ level, base: { app } }, to);
  }

  log(message: unknown, context?: string): void {
    this.write(context && WIRING.includes(context) ? 'debug' : 'info', message, context);
  }

  fatal(message: unknown, context?: string): void {
    this.write('fatal', message, context);
  }

  /** Nest hands over stack, context, both or neither. */
  error(message: unknown, ...rest: unknown[]): void {
    const texts = rest.filter((one): one is string => typeof one === 'string');
    const stack = texts.find((one) => one.includes('\n'));
    const context = texts.find((one) => one !== stack);
    // what Nest logs here it also throws, and the starter says it in one line
    this.write(context === 'NestApplication' ? 'debug' : 'error', message, context, stack);
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
    this.pino[level]({ ...(context && { context }), ...(stack && { stack: scrubbed(stack) }) }, scrubbed(text));
  }
}
