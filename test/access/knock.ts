import type { Row } from './row';

export interface Knock {
  /** Where the product listens. */
  port: number;
  /** What stands for the names in an address and a body. */
  ids: Readonly<Record<string, string>>;
  cookie?: string | null;
  token?: string;
}

/** Calls a route of the matrix as its row says, through a proxy that nobody trusts: not from this machine. */
export function knock(route: string, { body, query = '', file }: Row, { port, ids, cookie, token }: Knock): Promise<Response> {
  const [method = 'GET', path = ''] = route.split(' ');
  const headers: Record<string, string> = {
    'X-Forwarded-For': '192.0.2.7',
    ...(cookie && { Cookie: cookie }),
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  const url = `http://localhost:${port}${path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] as string))}${query}`;
  if (method === 'GET') return fetch(url, { headers, redirect: 'manual' });
  if (!file) headers['Content-Type'] = 'application/json';
  const form = new FormData();
  if (file === 'form') form.append('form', '');
  else form.append('file', new Blob(['%PDF-1.4\n'], { type: 'application/pdf' }), 'a.pdf');
  const filled = JSON.stringify(body ?? {}).replace(/:(\w+)/g, (whole, name: string) => ids[name] ?? whole);
  return fetch(url, { method, headers, body: file ? form : filled });
}
