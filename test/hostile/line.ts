import type { Actor } from '@dondoc/kernel';
import type { Response } from 'supertest';
import type { Scene } from './scene';

/** One attempt, which fails where the product gives way. */
export interface Case {
  name: string;
  run(scene: Scene): Promise<void>;
}

/** A line of the list of hostile inputs. */
export interface Line {
  line: string;
  cases: Case[];
}

type Method = 'get' | 'post' | 'put' | 'delete';

export interface Ask {
  /** A guest where not given. */
  by?: Actor;
  method?: Method;
  path: string;
  body?: object | string;
  headers?: Record<string, string>;
  /** A file to attach, by its name. */
  file?: [name: string, content: Buffer];
  status: number | number[];
  /** Of the refusal. */
  code?: string | RegExp;
  /** What must stand nowhere in the answer. */
  lacks?: string | RegExp;
}

/** A row of a table: a request, and how it must be answered. */
export const asks = (name: string, ask: (scene: Scene) => Ask): Case => ({
  name,
  run: async (scene) => {
    const wanted = ask(scene);
    const answer = await send(scene, wanted);
    expect({ status: answer.status, body: answer.text?.slice(0, 300) }).toEqual({
      status: oneOf(wanted.status, answer.status),
      body: expect.anything(),
    });
    if (wanted.code) expect(answer.body.code).toMatch(wanted.code);
    if (wanted.lacks) expect(answer.text).not.toMatch(wanted.lacks);
    if (answer.status >= 400 && wanted.path.startsWith('/api/')) inWords(answer);
  },
});

const oneOf = (allowed: number | number[], seen: number) => ([allowed].flat().includes(seen) ? seen : [allowed].flat()[0]);

export async function send(scene: Scene, { by, method = 'get', path, body, headers = {}, file }: Ask): Promise<Response> {
  const agent = by ? await scene.as(by) : scene.door.guest();
  const request = agent[method](path).set(headers);
  if (file) return request.attach('file', file[1], file[0]);
  return body === undefined ? request : request.send(body);
}

/** A refusal is a sentence for people and shows nothing of the inside. */
function inWords(answer: Response): void {
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body.title.length).toBeGreaterThan(8);
  expect(answer.text).not.toMatch(/node_modules|\.ts:\d|\.js:\d|at [A-Z]\w+\.|QueryFailedError|select .* from/);
}
