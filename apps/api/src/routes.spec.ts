import type { Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Door } from '../../../test/support/door';
import { ALLOWED } from './http/allow';
import { CONFIRMED } from './http/confirmed';
import { controllers } from './routes';

const METHOD = 'method';
const RESOURCES = [
  'agreements',
  'commitments',
  'tasks',
  'assignments',
  'reviews',
  'review-cycles',
  'calendar',
  'ladders',
  'extension-limits',
  'leadership-meeting',
  'reports',
  'messages',
  'suppressions',
  'my-work',
  'journal',
  'search',
  'saved-filters',
  'localities',
  'fields',
  'agencies',
  'parties',
  'people',
  'demonstration',
  'session',
  'sessions',
  'account',
  'digests',
  'health',
  'welcome',
  'absences',
  'offices',
];

interface Route {
  name: string;
  handler: () => unknown;
  controller: Type;
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, () => unknown>;
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor' && Reflect.hasMetadata(METHOD, prototype[name] as object))
    .map((name) => ({ name: `${controller.name}.${name}`, handler: prototype[name] as () => unknown, controller }));
}

const reflector = new Reflector();
const allowedBy = ({ handler, controller }: Route) => reflector.getAllAndOverride<string[] | undefined>(ALLOWED, [handler, controller]);

describe('every route', () => {
  const routes = controllers.flatMap(routesOf);

  it('says whom it is for', () => {
    expect(routes.length).toBeGreaterThan(50);
    expect(routes.filter((route) => !allowedBy(route)).map((route) => route.name)).toEqual([]);
  });

  it('that is for anyone is one of the few that must be', () => {
    const open = routes.filter((route) => allowedBy(route)?.includes('anyone')).map((route) => route.controller.name);
    expect([...new Set(open)].sort()).toEqual([
      'DemonstrationClockController',
      'DemonstrationController',
      'HealthController',
      'LinksController',
      'MailboxController',
      'PagesController',
      'ResetController',
      'SecondStepController',
      'SessionController',
      'SingleSignOnController',
      'UnsubscribeController',
      'WelcomeController',
    ]);
  });
});

/** What asks again who one is when that was proved a while ago: signing, administration, and what one signs in with. */
const CONFIRMED_ROUTES = [
  'AgenciesController.add',
  'AgenciesController.addOffice',
  'AgreementsController.appoint',
  'CalendarController.change',
  'CalendarController.publish',
  'ExtensionLimitsController.put',
  'FactorsController.begin',
  'FactorsController.confirm',
  'FactorsController.remove',
  'FactorsController.renew',
  'FactorsOfPersonController.remove',
  'InvitationsController.invite',
  'InvitationsController.inviteByMail',
  'LaddersController.put',
  'LaddersController.reset',
  'OfficesController.nameForFields',
  'OfficesController.setMailbox',
  'OfficesController.setProviderGroup',
  'PasskeysController.add',
  'PasskeysController.options',
  'PasskeysController.remove',
  'PeopleController.add',
  'PeopleController.addMembership',
  'PeopleController.disable',
  'PeopleController.enable',
  'PeopleController.endMembership',
  'ReportHeadsController.change',
  'ReportsController.sign',
  'ReviewCyclesController.approve',
  'SingleSignOnController.link',
  'SingleSignOnController.unlink',
  'TokensController.make',
];

describe('routes of weight', () => {
  it('are these, and want a fresh proof of who asks', () => {
    const confirmed = controllers
      .flatMap(routesOf)
      .filter(({ handler, controller }) => reflector.getAllAndOverride<true | undefined>(CONFIRMED, [handler, controller]));
    expect(confirmed.map(({ name }) => name).sort()).toEqual(CONFIRMED_ROUTES);
  });
});

describe('the API page', () => {
  let door: Door;
  beforeAll(async () => {
    door = await Door.open();
  });
  afterAll(() => door?.close());

  interface Document {
    paths: Record<string, Record<string, { parameters?: { name: string }[]; requestBody?: unknown; responses: Record<string, unknown> }>>;
    components: { schemas: Record<string, { properties?: Record<string, { maximum?: number; enum?: string[] }>; required?: string[] }> };
  }

  it('lists every resource', async () => {
    const { body } = await door.guest().get('/api/openapi.json').expect(200);
    const listed = Object.keys((body as Document).paths).map((path) => path.split('/')[2]);
    expect([...new Set(listed)].sort()).toEqual([...RESOURCES].sort());
  });

  it('says what an input may hold', async () => {
    const { schemas } = (await door.guest().get('/api/openapi.json')).body.components as Document['components'];
    expect(schemas.ReportDto?.properties).toMatchObject({
      progress: { maximum: 100 },
      state: { enum: ['in_progress', 'submitted_as_done'] },
    });
    expect(schemas.BreakDownDto?.required).toEqual(['title', 'kind', 'assignments']);
  });

  it('names refusals and the Idempotency-Key of every write', async () => {
    const { paths } = (await door.guest().get('/api/openapi.json')).body as Document;
    const report = paths['/api/assignments/{id}/reports']?.post;
    expect(report?.parameters?.map(({ name }) => name)).toContain('Idempotency-Key');
    expect(report?.responses).toHaveProperty('default');
    expect(report?.requestBody).toBeDefined();
  });

  it('can be read in a browser, its scripts being files of this site', async () => {
    const page = await door.guest().get('/api/docs').expect(200);
    expect(page.text).toContain('swagger-ui');
    expect(page.text).not.toMatch(/<script>|<script (?![^>]*src=)/);
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self';.*style-src 'self' 'sha256-/);
    expect(page.headers['content-security-policy']).not.toContain('unsafe-inline');
    await door.guest().get('/api/docs/swagger-ui-bundle.js').expect(200);
  });

  it('stands beside every route that the router really has', async () => {
    const described = Object.keys(((await door.guest().get('/api/openapi.json')).body as Document).paths);
    const served = routedPaths(door.app).filter((path) => path.startsWith('/api/') && !/docs|openapi/.test(path));
    expect(served.length).toBeGreaterThan(50);
    expect(served.filter((path) => !described.includes(path.replace(/:(\w+)/g, '{$1}')))).toEqual([]);
  });
});

function routedPaths(app: NestExpressApplication): string[] {
  const { stack } = app.getHttpAdapter().getInstance().router as { stack: { route?: { path: string } }[] };
  return stack.flatMap((layer) => (layer.route ? [layer.route.path] : []));
}
