import { loadConfig } from '@config/env';
import { Command } from 'commander';
import { openDatabase, prepare } from '../installation';
import { screen } from '../screen';
import { wantsJson } from '../with-product';

export const migrateCommand = () =>
  new Command('migrate')
    .description('bring the database up to this release')
    .addHelpText('after', '\nExamples:\n  dondoc migrate\n  DATABASE_OWNER_URL=postgres://owner@db/dondoc dondoc migrate --json')
    .action(async (_options, command: Command) => {
      const installation = await openDatabase(loadConfig());
      try {
        const ran = await prepare(installation);
        screen({ json: wantsJson(command) }).result({ ran }, ran.length ? `Ran: ${ran.join(', ')}` : 'Nothing to migrate.');
      } finally {
        await installation.close();
      }
    });
