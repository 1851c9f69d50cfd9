import { countedIds, isId, randomIds } from './id';

describe('An identifier', () => {
  it('is a UUID of version 7', () => {
    const id = randomIds.next();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isId(id)).toBe(true);
  });

  it('is never given twice, and sorts after those given before, also within a millisecond', () => {
    const ids = Array.from({ length: 10_000 }, () => randomIds.next());
    expect(new Set(ids).size).toBe(10_000);
    expect([...ids].sort()).toEqual(ids);
  });

  it('sorts after those given before a clock was set back', () => {
    const before = randomIds.next();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_763_700_000_000);
    const after = randomIds.next();
    clock.mockRestore();
    expect(after > before).toBe(true);
  });

  it('comes from a counter in a replay: the same in every run, and in order', () => {
    const [one, other] = [countedIds(), countedIds()];
    const first = Array.from({ length: 300 }, () => one.next());
    expect(Array.from({ length: 300 }, () => other.next())).toEqual(first);
    expect([...first].sort()).toEqual(first);
    expect(first.every(isId)).toBe(true);
  });

  it.each(['', 'abc', '00000000-0000-7000-8000-00000000000', "' or 1=1 --", 7, null, undefined])('is not %p', (value) => {
    expect(isId(value)).toBe(false);
  });
});
