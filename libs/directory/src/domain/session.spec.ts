import { isWorthNoting, sessionExpiry } from './session';

describe('a session', () => {
  it('ends twelve hours after its last use', () => {
    expect(sessionExpiry('2026-11-22T01:00:00.000Z', '2026-11-23T02:00:00.000Z')).toBe('2026-11-23T14:00:00.000Z');
  });

  it('ends seven days after signing in, however much it is used', () => {
    expect(sessionExpiry('2026-11-22T01:00:00.000Z', '2026-11-28T23:00:00.000Z')).toBe('2026-11-29T01:00:00.000Z');
  });

  it('notes its use every five minutes at the most', () => {
    expect(isWorthNoting('2026-11-22T01:00:00.000Z', '2026-11-22T01:04:59.999Z')).toBe(false);
    expect(isWorthNoting('2026-11-22T01:00:00.000Z', '2026-11-22T01:05:00.000Z')).toBe(true);
  });
});
