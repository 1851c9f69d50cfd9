import { describeInChromium } from '../support/needs';
import type { Line } from './line';
import { files } from './lines/files';
import { http } from './lines/http';
import { isolation } from './lines/isolation';
import { provider } from './lines/provider';
import { rules } from './lines/rules';
import { sessions } from './lines/sessions';
import { start } from './lines/start';
import { texts } from './lines/texts';
import { Scene } from './scene';

const LINES: Line[] = [isolation, files, http, texts, rules, sessions, provider, start].flat();

/** Every line of the hostile list, as requests and files against the API over a real database. What changes the scene stands last. */
describeInChromium('Hostile inputs', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  }, 120_000);
  afterAll(() => scene?.close());

  for (const { line, cases } of LINES) {
    describe(line, () => {
      for (const { name, run } of cases) it(name, () => run(scene));
    });
  }
});
