import { language } from '../words/i18n';
import { keyFor, settled } from './once';
import { Problem, problemFrom, unreachable } from './problem';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Query = Record<string, string | number | boolean | null | undefined>;

let onSignedOut: () => void = () => undefined;

/** Called when an answer says that the session has ended. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

let askToConfirm: () => Promise<boolean> = () => Promise.resolve(false);

/** Called when a deed of weight wants to know anew who does it; the answer says whether that is proved now. */
export function whenToConfirm(ask: () => Promise<boolean>): void {
  askToConfirm = ask;
}

/** A deed that wants a fresh proof is done again as it was once there is one. */
async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  try {
    return await request<T>(method, path, body);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'session.confirm' || !(await askToConfirm())) throw problem;
    return request<T>(method, path, body);
  }
}

async function request<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const json = body === undefined ? undefined : JSON.stringify(body);
  const deed = method === 'GET' ? null : `${method} ${path}\n${json ?? ''}`;
  const headers = {
    Accept: 'application/json',
    'Accept-Language': language(),
    ...(json !== undefined && { 'Content-Type': 'application/json' }),
    ...(deed && { 'Idempotency-Key': keyFor(deed) }),
  };
  const response = await fetch(`/api${path}`, { method, headers, body: json ?? null, credentials: 'same-origin' }).catch(() => null);
  if (!response) throw unreachable();
  if (deed && response.status < 500) settled(deed);
  return answerOf<T>(response.status, await response.text());
}

/** What the server said, or the refusal as a {@link Problem}. */
export function answerOf<T>(status: number, text: string): T {
  const body = text === '' ? undefined : parsed(text);
  if (status >= 200 && status < 300) return body as T;
  const problem = problemFrom(status, body);
  if (problem.code === 'session.missing') onSignedOut();
  throw problem;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function pathWith(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

/** The API, with the answers typed by the views of the libs. A write is done once, however often it is repeated after a broken connection. */
export const api = {
  get: <T>(path: string, query: Query = {}) => call<T>('GET', pathWith(path, query)),
  post: <T>(path: string, body: object = {}) => call<T>('POST', path, body),
  put: <T>(path: string, body: object = {}) => call<T>('PUT', path, body),
  delete: <T>(path: string) => call<T>('DELETE', path),
};

export { Problem };
