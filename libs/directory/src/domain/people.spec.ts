import { Membership } from './membership';
import { Office } from './office';
import { Person } from './person';

const agency = { id: 'a', code: 'HN.STC2025', localityId: 'hn', parentLocalityId: null, validFrom: '2025-03-01', validTo: null };
const office = { agencyId: 'a', role: 'focalPoint' as const, titleVi: 'Cán bộ đầu mối', titleEn: 'Focal point' };
const person = { name: 'Nguyễn Văn An', localityId: 'hn', disabledAt: null };
const membership = (more = {}) => ({ personId: 'p', officeId: 'o', validFrom: '2025-03-01', ...more });
const start = (more = {}, sides = {}) => Membership.start(membership(more), { person, office: { validTo: null }, agency, ...sides }, 'm');

describe('an office', () => {
  it('begins with its agency when nothing else is said', () => {
    expect(Office.open(office, agency, { id: 'o', today: '2026-11-22' }).validFrom).toBe('2025-03-01');
  });

  it('cannot begin before its agency', () => {
    expect(() => Office.open({ ...office, validFrom: '2025-02-28' }, agency, { id: 'o', today: '2026-11-22' })).toThrow(
      'office.beforeAgency',
    );
  });

  it('is not opened in an agency that has ended', () => {
    expect(() => Office.open(office, { ...agency, validTo: '2026-11-21' }, { id: 'o', today: '2026-11-22' })).toThrow('agency.ended');
    expect(Office.open(office, { ...agency, validTo: '2026-11-22' }, { id: 'o', today: '2026-11-22' }).role).toBe('focalPoint');
  });
});

describe('a membership', () => {
  it('is the holder’s when nothing else is said', () => {
    expect(start()).toMatchObject({ kind: 'holder', validFrom: '2025-03-01', validTo: null });
  });

  it('is for people of the same locality, or of the province over it', () => {
    expect(() => start({}, { person: { ...person, localityId: 'ldg' } })).toThrow('membership.otherLocality');
    expect(() => start({}, { person: { ...person, localityId: 'ldg' }, bySystem: true })).not.toThrow();
    expect(start({}, { agency: { ...agency, localityId: 'district', parentLocalityId: 'hn' } }).kind).toBe('holder');
  });

  it('is not given to a disabled account, nor in an office that has ended', () => {
    expect(() => start({}, { person: { ...person, disabledAt: '2025-01-01T00:00:00.000Z' } })).toThrow('person.disabled');
    expect(() => start({}, { office: { validTo: '2025-02-28' } })).toThrow('office.ended');
  });

  it('ends yesterday, so that it no longer holds today', () => {
    const held = start();
    expect(held.end('2026-11-22')).toBe('ended');
    expect(held.validTo).toBe('2026-11-21');
  });

  it('that began today never was when it ends today', () => {
    expect(start({ validFrom: '2026-11-22' }).end('2026-11-22')).toBe('undone');
  });

  it('ends once, but may end earlier than planned', () => {
    const held = start({ validTo: '2026-12-31' });
    held.end('2026-11-22');
    expect(() => held.end('2026-11-22')).toThrow('membership.ended');
  });
});

describe('a person', () => {
  it('is disabled once', () => {
    const an = Person.add(
      { name: 'An', email: 'an@hanoi.gov.vn', language: 'vi', localityId: 'hn' },
      { id: 'p', now: '2026-11-22T01:00:00.000Z', passwordHash: null },
    );
    an.disable('2026-11-22T02:00:00.000Z');
    expect(() => an.disable('2026-11-22T03:00:00.000Z')).toThrow('person.disabled');
  });

  it('does not put a hash into a fact', () => {
    const an = Person.add(
      { name: 'An', email: 'an@hanoi.gov.vn', language: 'vi', localityId: 'hn' },
      { id: 'p', now: '2026-11-22T01:00:00.000Z', passwordHash: null },
    );
    expect(JSON.stringify(an.setPassword('$argon2id$secret'))).not.toContain('argon2id');
  });
});
