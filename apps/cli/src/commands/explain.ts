import { Actor } from '@dondoc/kernel';
import { ExplainService } from '@dondoc/reminders';
import { Command } from 'commander';
import { withProduct } from '../with-product';

const SYSTEM = Actor.system('explain');

export const explainCommand = () =>
  new Command('explain')
    .description('why a person did or did not get a mail about something owed')
    .argument('<subject>', 'code of a task, id of an assignment or review, or code of an agreement for its digests and morning lists')
    .argument('<person>', 'address or id of the person')
    .option('--vi', 'in Vietnamese')
    .addHelpText(
      'after',
      '\nExample:\n  dondoc explain HN-LDG-2023-02/T1 dau-moi.sct@hn.example\n  dondoc explain HN-LDG-2023 pct-1@hn.example',
    )
    .action(async (subject: string, person: string, options: { vi?: boolean }, command: Command) => {
      await withProduct(command, async ({ product, screen }) => {
        for (const answer of await product.get(ExplainService).explain(SYSTEM, { subject, person })) {
          const sentences = answer.sentences.map((words) => `  ${options.vi ? words.vi : words.en}`);
          screen.result(answer, [[answer.agreement, answer.name, answer.deadline].filter(Boolean).join(' · '), ...sentences].join('\n'));
        }
      });
    });
