import { once } from 'node:events';

/** What a command shows: results on stdout, words on stderr. */
export interface Screen {
  /** One result: with `--json` as JSON on a line, otherwise as text. */
  result(value: unknown, text?: string): void;
  /** Many results, each on its line as JSON, as fast as whoever reads takes them. */
  results(values: readonly unknown[]): Promise<void>;
  say(words: string): void;
  /** Progress of long work: a bar when a person is watching, else silence. */
  progress(label: string, total: number): Progress;
}

export interface Progress {
  to(done: number, note?: string): void;
  end(): void;
}

const WIDTH = 30;

function bar(label: string, total: number): Progress {
  const draw = (done: number, note: string) => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const filled = Math.round(share * WIDTH);
    process.stderr.write(`\r\x1b[K${label} [${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${Math.floor(share * 100)}% ${note}`);
  };
  return {
    to: (done, note = '') => draw(done, note),
    end: () => process.stderr.write('\r\x1b[K'),
  };
}

const SILENT: Progress = { to: () => undefined, end: () => undefined };

export function screen(options: { json?: boolean | undefined }): Screen {
  return {
    result: (value, text) => process.stdout.write(`${options.json || text === undefined ? JSON.stringify(value) : text}\n`),
    results: async (values) => {
      const taken = process.stdout.write(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
      if (!taken) await once(process.stdout, 'drain');
    },
    say: (words) => process.stderr.write(`${words}\n`),
    progress: (label, total) => (process.stderr.isTTY ? bar(label, total) : SILENT),
  };
}

/** Rows under their headings, columns as wide as their widest cell. */
export function table(headings: string[], rows: (string | number | null | undefined)[][]): string {
  const cells = [headings, ...rows.map((row) => row.map((cell) => String(cell ?? '–')))];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd();
  return [line(headings), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.slice(1).map(line)].join('\n');
}
