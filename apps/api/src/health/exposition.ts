export interface Metric {
  name: string;
  help: string;
  type: 'gauge' | 'counter';
  values: { labels?: Record<string, string>; value: number }[];
}

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');

function line(name: string, labels: Record<string, string> = {}, value: number): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escaped(text)}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
}

/** Metrics in the text format of Prometheus, version 0.0.4. */
export function exposition(metrics: readonly Metric[]): string {
  const blocks = metrics.map(({ name, help, type, values }) =>
    [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...values.map((one) => line(name, one.labels, one.value))].join('\n'),
  );
  return `${blocks.join('\n')}\n`;
}
