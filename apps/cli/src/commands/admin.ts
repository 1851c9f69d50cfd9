import { DirectoryService } from '@dondoc/directory';
import { Actor, invalid } from '@dondoc/kernel';
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

export const adminCommand = () =>
  new Command('admin').description('administrators').addCommand(
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
      }),
  );
