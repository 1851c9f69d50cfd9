import { isAway, passesByItself } from './passing';

const failed = (code: string | undefined, message = 'no') => Object.assign(new Error(message), { code });

describe('A failure while composing', () => {
  it.each(['08006', '57P01', '53300', '40001', '55P03', 'ECONNREFUSED', 'ECONNRESET'])('passes by itself: %s', (code) => {
    expect(passesByItself(failed(code))).toBe(true);
  });

  it('passes by itself when the connection was lost', () => {
    expect(passesByItself(failed(undefined, 'Connection terminated unexpectedly'))).toBe(true);
  });

  it.each([
    ['08006', true],
    ['ECONNREFUSED', true],
    ['57P01', true],
    ['40001', false],
    ['55P03', false],
    ['57014', false],
  ])('%s means that the database is away: %s', (code, away) => {
    expect([passesByItself(failed(code)), isAway(failed(code))]).toEqual([true, away]);
  });

  it.each(['22P02', '42703', undefined])('is the message’s own otherwise: %s', (code) => {
    expect(passesByItself(failed(code))).toBe(false);
  });
});
