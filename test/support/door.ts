import { join } from 'node:path';
import { SessionsService } from '@dondoc/directory';
import { Actor, addMinutes } from '@dondoc/kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DestinationStream } from 'pino';
import request from 'supertest';
import { createApi } from '../../apps/api/src/application';
import { JsonLogger } from '../../config/json-logger';
import type { ProviderAt } from './provider';
import { openStage, type Stage } from './stage';

const PUBLIC_URL = 'http://localhost:3000';

/** The HTTP API over a stage. Requests come from loopback, by the name `localhost`. */
export class Door {
  private constructor(
    readonly stage: Stage,
    readonly app: NestExpressApplication,
    readonly publicUrl: string,
  ) {}

  static async open(
    options: {
      at?: string;
      demo?: boolean;
      publicUrl?: string;
      port?: number;
      trustedProxies?: string[];
      requestsPerMinute?: number;
      secondFactor?: 'optional' | 'required';
      clamd?: string;
      /** Of single sign-on. */
      provider?: ProviderAt;
      log?: DestinationStream;
    } = {},
  ): Promise<Door> {
    const { at, demo = false, port = 0, publicUrl = port ? `http://localhost:${port}` : PUBLIC_URL } = options;
    const stage = await openStage(at ? { at } : {});
    const transport = { kind: 'mailbox' as const, folder: join(stage.folder, 'mailbox') };
    const mail = { transport, from: 'dondoc@example.vn', hours: { from: '07:30', until: '17:00' }, publicUrl };
    const { trustedProxies = [], requestsPerMinute = 0, clamd, secondFactor = 'optional' as const } = options;
    const limits = { trustedProxies, requestsPerMinute, breachedPasswordsFile: undefined, clamd };
    const evidenceDir = join(stage.folder, 'evidence');
    const anchorDir = join(stage.folder, 'anchors');
    const factors = { dataDir: stage.folder, factorKey: undefined, confirmMinutes: 15, secondFactor };
    const config = {
      ...options.provider,
      publicUrl,
      evidenceDir,
      anchorDir,
      mail,
      redisUrl: undefined,
      demo,
      databaseUrl: stage.url,
      ...limits,
      ...factors,
    };
    const app = await createApi(config, new JsonLogger('api', options.log ? 'debug' : 'silent', options.log));
    await app.listen(port, '127.0.0.1');
    return new Door(stage, app, publicUrl);
  }

  /** Somebody who is not signed in. */
  guest() {
    return request.agent(this.app.getHttpServer()).set('Host', 'localhost');
  }

  /** A browser in which this person has signed in, through the door. */
  async as(actor: Actor) {
    return (await this.cookieOf(actor)).agent;
  }

  /** The same, with the cookie that the browser got: `name=value`. */
  async cookieOf(actor: Actor) {
    const sessions = this.stage.get(SessionsService);
    const link = await this.stage.database.transact(Actor.system('spec'), (tx) =>
      sessions.issueLink(tx, actor.personId as string, 'demonstration', addMinutes(tx.now, 600)),
    );
    const agent = this.guest();
    const { headers } = await agent.post('/api/session').send({ link }).expect(200);
    return { agent, cookie: String(headers['set-cookie']).split(';')[0] as string };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.stage.close();
  }
}
