import { language } from '../words/i18n';
import { answerOf, pathWith, type Query } from './client';
import { unreachable } from './problem';

/** Fetches a file and gives it to the browser to keep. @returns its name. @throws Problem */
export async function download(path: string, query: Query = {}): Promise<string> {
  const headers = { 'Accept-Language': language() };
  const response = await fetch(`/api${pathWith(path, query)}`, { headers, credentials: 'same-origin' }).catch(() => null);
  if (!response) throw unreachable();
  if (!response.ok) answerOf(response.status, await response.text());
  const content = await response.blob().catch(() => Promise.reject(unreachable()));
  const name = nameIn(response.headers.get('Content-Disposition') ?? '');
  keep(content, name);
  return name;
}

/** As RFC 8187 writes it. */
const nameIn = (disposition: string) => decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? 'dondoc');

function keep(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
