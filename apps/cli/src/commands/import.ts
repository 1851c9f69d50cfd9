import { readFileSync } from 'node:fs';
import { type AgreementsData, AgreementsService } from '@dondoc/commitments';
import { type DirectoryData, DirectoryService } from '@dondoc/directory';
import { Actor, invalid } from '@dondoc/kernel';
import { Command } from 'commander';
import { withProduct } from '../with-product';

const SYSTEM = Actor.system('import');

function readJson(file: string): DirectoryData & AgreementsData {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw invalid('import.unreadable', `Không đọc được tệp ${file}.`, `Cannot read ${file}: ${(error as NodeJS.ErrnoException).code}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid('import.notJson', `Tệp ${file} không phải JSON.`, `${file} is not JSON: ${(error as Error).message}.`);
  }
}

export const importCommand = () =>
  new Command('import')
    .description('load agreements, with the localities, agencies and fields they need, from a JSON file')
    .argument('<file>', 'the file; a second import of the same file loads nothing twice')
    .addHelpText('after', '\nExamples:\n  dondoc import config/data/agreements.json\n  dondoc import mine.json --json')
    .action(async (file: string, _options, command: Command) => {
      const data = readJson(file);
      await withProduct(command, async ({ product, screen }) => {
        await product.get(DirectoryService).importDirectory(SYSTEM, data);
        const outcome = await product.get(AgreementsService).importAgreements(SYSTEM, data);
        screen.result(
          outcome,
          `Imported: ${outcome.imported.join(', ') || 'nothing new'}. Already there: ${outcome.skipped.join(', ') || 'none'}.`,
        );
      });
    });
