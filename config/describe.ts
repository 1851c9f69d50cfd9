import { settings } from './env';
import type { Setting } from './setting';

const cell = (text: string) => text.replaceAll('|', '\\|');

function row(setting: Setting<unknown>): string {
  const fallback = setting.fallbackInWords ?? `\`${setting.fallback}\``;
  return `| \`${setting.name}\` | ${cell(fallback)} | ${cell(setting.meaning)} | ${cell(setting.allowed)} |`;
}

/** docs/configuration.md, written from the table in env.ts. */
export function describeConfig(): string {
  return `# Configuration

The product reads these environment variables and no others. Each has a default: \`npm start\` needs none.
A value that is not allowed stops the start; the message names the variable and what it may be.

| variable | default | meaning | allowed |
|---|---|---|---|
${Object.values(settings)
  .map((setting) => row(setting as Setting<unknown>))
  .join('\n')}

This page is written from \`config/env.ts\` by \`node tools/docs.mjs\`; a test checks that it is current.
`;
}
