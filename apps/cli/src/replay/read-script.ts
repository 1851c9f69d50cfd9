import { readFileSync } from 'node:fs';
import shipped from '@config/replay/default.json';
import { invalid } from '@dondoc/kernel';
import type { ReplayScript } from './script';

/** The shipped script, or the one in a file. @throws invalid `replay.script` */
export function readScript(file?: string): ReplayScript {
  if (!file) return shipped as unknown as ReplayScript;
  try {
    const script = JSON.parse(readFileSync(file, 'utf8')) as ReplayScript;
    if (script.schemaVersion === 1 && Array.isArray(script.agreements)) return script;
  } catch (error) {
    throw invalid(
      'replay.script',
      `Không đọc được kịch bản ${file}.`,
      `Cannot read the replay script ${file}: ${(error as Error).message}.`,
    );
  }
  throw invalid('replay.script', `${file} không phải kịch bản phiên bản 1.`, `${file} is not a replay script of schema version 1.`);
}
