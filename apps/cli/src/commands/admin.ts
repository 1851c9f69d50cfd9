import { Database } from '@dondoc/database';
import { BreakGlassService, DirectoryService } from '@dondoc/directory';
import { Actor, invalid } from '@dondoc/kernel';
import { BreakGlassNoticesService } from '@dondoc/reminders';
import { Command } from 'commander';
import { askHidden } from '../ask';
import { seedDirectory } from '../seed';
import { withProduct } from '../with-product';

const SYSTEM = Actor.system('installation');

interface Options {
  name: string;
  email: string;
  locality: string;
}

/** From the terminal without echo, or the first line of standard input when that is not a terminal. */
async function newPassword(): Promise<string> {
  const password = await askHidden('Password (12 characters or more): ');
  if (process.stdin.isTTY && (await askHidden('Once more: ')) !== password) {
    throw invalid('password.differs', 'Hai lần nhập mật khẩu không giống nhau.', 'The two passwords differ.');
  }
  return password;
}

const createCommand = () =>
  new Command('create')
    .description('create an administrator of a locality; the password is asked for, or read from standard input')
    .requiredOption('--name <name>', 'full name')
    .requiredOption('--email <address>', 'address to sign in with')
    .requiredOption('--locality <code>', 'code of the locality, such as HN')
    .addHelpText(
      'after',
      '\nExample:\n  printf "%s" "$PASSWORD" | dondoc admin create --name "Nguyễn Văn A" --email a@hanoi.example --locality HN',
    )
    .action(async (options: Options, command: Command) => {
      await withProduct(command, async ({ product, screen }) => {
        const { name, email, locality } = options;
        if (await seedDirectory(product)) screen.say('Loaded the localities and agencies that ship with the product.');
        const password = await newPassword();
        const created = await product
          .get(DirectoryService)
          .createFirstAdministrator(SYSTEM, { name, email, password, localityCode: locality });
        screen.result(created, `Created ${email}.`);
      });
    });

const breakGlassCommand = () =>
  new Command('break-glass')
    .description('one more administrator of a locality, by a link that works once within half an hour; the others are told by mail')
    .requiredOption('--name <name>', 'full name')
    .requiredOption('--email <address>', 'address to sign in with; one that no account has yet')
    .requiredOption('--locality <code>', 'code of the locality, such as HN')
    .addHelpText('after', '\nExample:\n  dondoc admin break-glass --name "Trực ban" --email truc-ban@hanoi.example --locality HN')
    .action(async ({ name, email, locality: localityCode }: Options, command: Command) => {
      await withProduct(command, async ({ config, product, screen }) => {
        const { link, expiresAt, people } = await product.get(Database).transact(SYSTEM, async (tx) => {
          const glass = await product.get(BreakGlassService).open(tx, { name, email, localityCode });
          return { ...glass, ...(await product.get(BreakGlassNoticesService).plan(tx, glass)) };
        });
        const url = `${config.publicUrl}/invitation#${link}`;
        screen.say(`Works once, until ${expiresAt}. Other administrators told: ${people}.`);
        screen.result({ url, expiresAt, told: people }, url);
      });
    });

const operatorCommand = () =>
  new Command('operator')
    .description('make somebody an operator: engine, queues and mails of the whole installation, nothing of the agreements')
    .requiredOption('--email <address>', 'address of an account')
    .addHelpText('after', '\nExample:\n  dondoc admin operator --email a@hanoi.example')
    .action(async ({ email }: Pick<Options, 'email'>, command: Command) => {
      await withProduct(command, async ({ product, screen }) => {
        const created = await product.get(DirectoryService).appointOperator(SYSTEM, email);
        screen.result(created, `${email} is an operator.`);
      });
    });

export const adminCommand = () =>
  new Command('admin')
    .description('administrators')
    .addCommand(createCommand())
    .addCommand(breakGlassCommand())
    .addCommand(operatorCommand());
