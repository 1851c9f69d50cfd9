import 'reflect-metadata';
import { DomainError } from '@dondoc/kernel';
import { Command, CommanderError } from 'commander';
import { adminCommand } from './commands/admin';
import { auditCommand } from './commands/audit';
import { bouncesCommand } from './commands/bounces';
import { calendarCommand } from './commands/calendar';
import { doctorCommand } from './commands/doctor';
import { explainCommand } from './commands/explain';
import { importCommand } from './commands/import';
import { migrateCommand } from './commands/migrate';
import { previewCommand } from './commands/preview';
import { replayCommand } from './commands/replay';
import { reportCommand } from './commands/report';
import { startCommand } from './commands/start';

/** Exit codes: 0 done, 1 the answer is no (something is wrong with the data or the system), 2 the call itself was wrong. */
const NO = 1;
const WRONG_CALL = 2;

function program(): Command {
  const dondoc = new Command('dondoc')
    .description('Đôn Đốc: follow-up of cooperation agreements, from signing to report')
    .option('--json', 'results as JSON, one value a line')
    .showHelpAfterError('(see dondoc --help)')
    .exitOverride();
  const commands = [
    startCommand,
    migrateCommand,
    importCommand,
    adminCommand,
    calendarCommand,
    previewCommand,
    explainCommand,
    reportCommand,
    auditCommand,
    replayCommand,
    doctorCommand,
    bouncesCommand,
  ];
  for (const make of commands) dondoc.addCommand(settled(make(), dondoc));
  return dondoc;
}

/** A command with its subcommands, under the settings of its parent. */
function settled(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) settled(child, command);
  return command;
}

function wordsOf(error: unknown): string {
  if (error instanceof DomainError) return error.words.en;
  return error instanceof Error ? error.message : String(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_CALL;
  process.stderr.write(`dondoc: ${wordsOf(error)}\n`);
  return error instanceof DomainError && error.kind === 'invalid' ? WRONG_CALL : NO;
}

export async function run(args: string[]): Promise<void> {
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}
