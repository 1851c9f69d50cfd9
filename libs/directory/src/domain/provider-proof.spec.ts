import { isProofOfNow } from './provider-proof';

describe('A proof at the provider', () => {
  const [begunAt, now] = [1_000_000, 1_000_120];

  it.each<[string, number | undefined, boolean]>([
    ['given while one was away counts', 1_000_030, true],
    ['given at the moment of going or of coming back counts', begunAt, true],
    ['given a minute before, by the provider’s clock, counts: clocks differ', begunAt - 60, true],
    ['given earlier does not', begunAt - 61, false],
    ['given this morning does not', begunAt - 4 * 3600, false],
    ['of a minute from now counts', now + 60, true],
    ['of later than that does not', now + 61, false],
    ['of which the provider says no time does not', undefined, false],
  ])('%s', (_, authTime, counts) => {
    expect(isProofOfNow({ authTime, begunAt, now })).toBe(counts);
  });
});
