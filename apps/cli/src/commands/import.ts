import { type AgreementsData, AgreementsService } from '@dondoc/commitments';
import { type DirectoryData, DirectoryService } from '@dondoc/directory';
import { Actor } from '@dondoc/kernel';
import { Command } from 'commander';
import { readJson } from '../read-json';
import { withProduct } from '../with-product';

const SYSTEM = Actor.system('import');

export const importCommand = () =>
  new Command('import')
    .description('load agreements, with the localities, agencies and fields they need, from a JSON file')
    .argument('<file>', 'the file; a second import of the same file loads nothing twice')
    .addHelpText('after', '\nExamples:\n  dondoc import config/data/agreements.json\n  dondoc import mine.json --json')
    .action(async (file: string, _options, command: Command) => {
      const data = readJson(file) as DirectoryData & AgreementsData;
      await withProduct(command, async ({ product, screen }) => {
        await product.get(DirectoryService).importDirectory(SYSTEM, data);
        const outcome = await product.get(AgreementsService).importAgreements(SYSTEM, data);
        screen.result(
          outcome,
          `Imported: ${outcome.imported.join(', ') || 'nothing new'}. Already there: ${outcome.skipped.join(', ') || 'none'}.`,
        );
      });
    });
