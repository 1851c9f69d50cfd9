import { retrySeconds } from './retry';

describe('The pause before the next try', () => {
  it('doubles from a minute up to an hour', () => {
    const plain = [1, 2, 3, 4, 5, 6, 7, 8, 100].map((attempts) => retrySeconds('later', attempts, 0.5));
    expect(plain).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
  });

  it('is spread between half and one and a half of that', () => {
    expect(retrySeconds('later', 1, 0)).toBe(30);
    expect(retrySeconds('later', 1, 0.999)).toBe(90);
  });

  it('stays short while the server is away, so that mail flows soon after it is back', () => {
    expect(retrySeconds('away', 50, 0.999)).toBeLessThanOrEqual(30);
    expect(retrySeconds('lost', 50, 0.999)).toBeLessThanOrEqual(30);
  });
});
