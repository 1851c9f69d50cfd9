import { Command } from 'commander';
import { startAll } from '../start/start-all';

export const startCommand = () =>
  new Command('start')
    .description('run everything in one process: database, web, API and worker')
    .addHelpText('after', '\nExamples:\n  dondoc start\n  PORT=8080 DATA_DIR=/var/lib/dondoc dondoc start')
    .action(() => startAll());
