import { queryOptions } from '@tanstack/react-query';
import type { SealsView, VerificationLine } from '@views/journal';
import { answerOf, api } from '../../../api/client';
import { unreachable } from '../../../api/problem';
import { language } from '../../../words/i18n';

export const sealsQuery = queryOptions({
  queryKey: ['journal', 'seals'],
  queryFn: () => api.get<{ items: SealsView[] }>('/journal/seals'),
});

type Found = Extract<VerificationLine, { found: unknown }>['found'];

interface Verification {
  localityId: string;
  anchor: string;
  /** Hears how much is done, in percent. */
  told: (percent: number) => void;
}

/** The server tells line by line how far it has come. @throws Problem */
export async function verify({ localityId, anchor, told }: Verification): Promise<Found> {
  const response = await fetch(`/api/journal/seals/${localityId}/verification`, {
    method: 'POST',
    headers: { 'Accept-Language': language(), 'Content-Type': 'application/json' },
    body: JSON.stringify(anchor.trim() ? { anchor: anchor.trim() } : {}),
    credentials: 'same-origin',
  }).catch(() => null);
  if (!response?.body) throw unreachable();
  if (!response.ok) return answerOf<Found>(response.status, await response.text());
  for await (const line of linesOf(response.body)) {
    if ('found' in line) return line.found;
    told(Math.floor((line.done / Math.max(1, line.of)) * 100));
  }
  throw unreachable();
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<VerificationLine> {
  const reader = body.pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>).getReader();
  for (let open = ''; ; ) {
    const { value, done } = await reader.read().catch(() => Promise.reject(unreachable()));
    const lines = (open + (value ?? '')).split('\n');
    open = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as VerificationLine;
    if (done) return;
  }
}
