import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import type { Context, Lib } from './contexts';

export type MailTransport = { kind: 'smtp'; url: string; connections: number } | { kind: 'mailbox'; folder: string } | { kind: 'none' };

export interface Surroundings {
  /** A temporary folder of this stage's own. */
  folder: string;
  mail: MailTransport;
}

export const PUBLIC_URL = 'https://dondoc.example.vn';

/** Contexts whose module is made with options: the name of its factory and what it gets. */
const OPTIONS: Partial<Record<Lib, [factory: string, options: (around: Surroundings) => unknown]>> = {
  commitments: ['withEvidence', ({ folder }) => ({ evidenceDir: join(folder, 'evidence') })],
  mail: ['sending', ({ mail }) => ({ transport: mail, from: 'Đôn Đốc <dondoc@example.vn>', publicUrl: PUBLIC_URL })],
};

/** The Nest module of a context as specs need it: nothing leaves the machine, and files lie in the stage's folder. */
export function moduleOf({ lib, module }: Context, around: Surroundings): (Type | DynamicModule)[] {
  if (!module) return [];
  const [factory, options] = OPTIONS[lib] ?? [];
  if (!factory || !options) return [module as Type];
  const factories = module as unknown as Record<string, (options: unknown) => DynamicModule>;
  return [factories[factory]?.(options(around)) ?? (module as Type)];
}
