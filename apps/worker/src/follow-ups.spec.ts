import type { RecordedFact } from '@dondoc/journal';
import { ACCOUNT_CHANGES, AT_ONCE_FACTS } from '@dondoc/reminders';
import { type FollowUpServices, followUpsOf } from './follow-ups';

const fact = (kind: string): RecordedFact => ({
  id: 1,
  at: '2026-11-23T02:00:00.000Z',
  kind,
  aboutType: 'thing',
  aboutId: 'about',
  agreementId: null,
  localityId: null,
  personId: null,
  officeId: null,
  actorName: 'system',
  data: {},
});

describe('What follows from a fact', () => {
  let called: string[];
  const noting = (name: string) => async (first: unknown) => void called.push(`${name}(${typeof first === 'string' ? first : ''})`);
  const services = {
    database: { transact: async (_actor: unknown, work: (tx: unknown) => Promise<unknown>) => work({}) },
    cycles: { recomputeOpenings: noting('recomputeOpenings') },
    reviews: { moveOffDaysOff: noting('moveOffDaysOff') },
    reminders: { lookAgain: noting('lookAgain') },
    atOnce: { plan: noting('tell') },
    accountMails: { changed: noting('tellOwner') },
    reports: { compile: noting('compile'), planDeliveries: noting('planDeliveries') },
  } as unknown as FollowUpServices;
  const follow = async (kind: string) => {
    called = [];
    for (const followUp of followUpsOf(kind)) await followUp(services, fact(kind));
    return called;
  };

  it('a locked review is compiled into reports', async () => {
    expect(await follow('review.locked')).toEqual(['compile(about)']);
  });

  it('a signed report is delivered to the committee', async () => {
    expect(await follow('report.signed')).toEqual(['planDeliveries(about)']);
  });

  it('a changed calendar moves openings and reminders not yet due', async () => {
    expect(await follow('calendar.changed')).toEqual(['moveOffDaysOff()', 'recomputeOpenings()', 'lookAgain()']);
  });

  it.each(AT_ONCE_FACTS)('%s is told at once to those who wait for it', async (kind) => {
    expect(await follow(kind)).toEqual(['tell()']);
  });

  it.each(ACCOUNT_CHANGES)('%s is told to whoever signs in with it', async (kind) => {
    expect(await follow(kind)).toEqual(['tellOwner()']);
  });

  it('most facts have no follow-up, whatever their name', () => {
    for (const kind of ['session.started', 'constructor', '__proto__']) expect(followUpsOf(kind)).toEqual([]);
  });
});
