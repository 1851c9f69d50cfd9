import { Command } from 'commander';
import { examine } from '../doctor/examine';
import { withProduct } from '../with-product';

export const doctorCommand = () =>
  new Command('doctor')
    .description('look the installation over; exit code 1 when something is wrong')
    .addHelpText('after', '\nExample:\n  dondoc doctor --json')
    .action(async (_options, command: Command) => {
      await withProduct(command, async (session) => {
        const findings = await examine(session);
        for (const { name, state, words } of findings) {
          session.screen.result({ name, state, words }, `${{ good: '✓', warning: '!', bad: '✗' }[state]} ${name}: ${words}`);
        }
        if (findings.some((finding) => finding.state === 'bad')) process.exitCode = 1;
      });
    });
