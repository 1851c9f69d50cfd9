import { Breaker } from './breaker';

describe('The breaker', () => {
  it('lets everything through while nothing is wrong', () => {
    expect(new Breaker().allows(0)).toBe('all');
  });

  it('stops everybody at once when the server is away, and says so once', () => {
    const breaker = new Breaker();
    expect(breaker.away(0)).toBe(true);
    expect(breaker.away(1)).toBe(false);
    expect(breaker.allows(2)).toBe('none');
    expect(breaker.blocks).toBe(true);
  });

  it('lets a single message try after the pause', () => {
    const breaker = new Breaker();
    breaker.away(0);
    expect(breaker.allows(5_000)).toBe('one');
    breaker.try();
    expect(breaker.allows(5_000)).toBe('none');
    expect(breaker.blocks).toBe(false);
  });

  it('closes with the first success', () => {
    const breaker = new Breaker();
    breaker.away(0);
    breaker.try();
    breaker.succeeded();
    expect(breaker.allows(5_001)).toBe('all');
  });

  it('waits longer after each try that fails, up to 40 seconds', () => {
    const breaker = new Breaker();
    let now = 0;
    const pauses: number[] = [];
    for (let i = 0; i < 6; i++) {
      breaker.away(now);
      const from = now;
      while (breaker.allows(now) === 'none') now += 1000;
      pauses.push(now - from);
      breaker.try();
    }
    expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 40_000, 40_000]);
  });

  it('opens after eight connections lost in a row, and not when one in between worked', () => {
    const breaker = new Breaker();
    for (let i = 0; i < 7; i++) expect(breaker.lost(0)).toBe(false);
    breaker.succeeded();
    for (let i = 0; i < 7; i++) expect(breaker.lost(0)).toBe(false);
    expect(breaker.lost(0)).toBe(true);
    expect(breaker.allows(1)).toBe('none');
  });
});
