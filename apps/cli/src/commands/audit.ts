import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { AuditService, type AuditView, anchorsIn, verifyExport } from '@dondoc/journal';
import { Actor } from '@dondoc/kernel';
import { Command } from 'commander';
import { readJson } from '../read-json';
import { screen } from '../screen';
import { wantsJson, withProduct } from '../with-product';
import { redactCommand } from './redact';

const SYSTEM = Actor.system('audit');

const verify = () =>
  new Command('verify')
    .description('go along the seals of the journal and name the first broken row of each chain; exit code 1 when there is one')
    .option('--locality <code>', 'the journal of this locality only')
    .option('--anchors <file>', 'compare with what `dondoc audit anchors` printed earlier, beside the files of ANCHOR_DIR')
    .option('--file <file>', 'an exported journal instead of the database')
    .addHelpText('after', '\nExamples:\n  dondoc audit verify\n  dondoc audit verify --locality HN --anchors anchors.json')
    .action(async ({ locality, anchors: path, file }: { locality?: string; anchors?: string; file?: string }, command: Command) => {
      const anchors = path ? anchorsIn(path, readJson(path)) : undefined;
      if (file)
        return tellChain(await verifyExport(createInterface(createReadStream(file)), anchors), screen({ json: wantsJson(command) }));
      await withProduct(command, async ({ product, screen: shown }) => {
        const view = await product
          .get(AuditService)
          .verify(SYSTEM, { ...(locality && { localityCode: locality }), ...(anchors && { anchors }) });
        for (const chain of view.chains) tellChain(chain, shown);
        if (view.unsealed === null) return;
        process.exitCode = 1;
        shown.result(
          { unsealed: view.unsealed },
          `✗ The fact ${view.unsealed} lacks a seal: it was put in past the system, or its seal was taken out.`,
        );
      });
    });

function tellChain(chain: AuditView['chains'][number] & { withheld?: number }, shown: ReturnType<typeof screen>): void {
  const left = [
    chain.redacted > 0 && `, ${chain.redacted} redacted`,
    chain.withheld && `, ${chain.withheld} without their facts, which were not handed out`,
  ];
  const name = chain.localityCode ?? 'installation';
  shown.result(
    chain,
    `${chain.break ? '✗' : '✓'} ${name}: ${chain.seals} seals${left.filter(Boolean).join('')}${chain.break ? `. ${chain.break.words.en}` : ''}`,
  );
  if (chain.break) process.exitCode = 1;
}

const anchors = () =>
  new Command('anchors')
    .description('print where each chain stands, to be kept elsewhere')
    .addHelpText('after', '\nExample:\n  dondoc audit anchors > anchors-2026-11-26.json')
    .action((_options, command: Command) =>
      withProduct(command, async ({ product, screen: shown }) => shown.result(await product.get(AuditService).anchors(SYSTEM))),
    );

const exportCommand = () =>
  new Command('export')
    .description('write the journal of a locality with its seals, a line of JSON each; `dondoc audit verify --file` verifies it anywhere')
    .requiredOption('--locality <code>', 'code of the locality, such as HN')
    .requiredOption('--out <file>', 'file to write')
    .addHelpText('after', '\nExample:\n  dondoc audit export --locality HN --out hn.jsonl')
    .action(({ locality, out }: { locality: string; out: string }, command: Command) =>
      withProduct(command, async ({ product, screen: shown }) => {
        const file = createWriteStream(out, { flags: 'wx' });
        const seals = await product.get(AuditService).export(SYSTEM, locality, async (lines) => {
          const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
          await new Promise<void>((resolve, reject) => file.write(text, (error) => (error ? reject(error) : resolve())));
        });
        file.end();
        await finished(file);
        shown.result({ seals, file: out }, `${seals} seals written to ${out}.`);
      }),
    );

export const auditCommand = () =>
  new Command('audit')
    .description('the journal as evidence')
    .addCommand(verify())
    .addCommand(anchors())
    .addCommand(exportCommand())
    .addCommand(redactCommand());
