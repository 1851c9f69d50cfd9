import { addMinutes, endOfDay, instantAt, localDateAt, localTimeAt, millisecondsBetween, startOfDay, toInstant } from './clock';

describe('A moment', () => {
  it('after 17:00 UTC is already the next day in Việt Nam', () => {
    expect(localDateAt('2025-02-28T16:59:59.999Z')).toBe('2025-02-28');
    expect(localDateAt('2025-02-28T17:00:00.000Z')).toBe('2025-03-01');
  });

  it('has the wall-clock time of Việt Nam', () => {
    expect(localTimeAt('2026-11-22T00:30:00.000Z')).toBe('07:30');
    expect(localTimeAt('2026-11-22T20:05:00.000Z')).toBe('03:05');
  });

  it('is found from a civil date and a time, and leads back to both', () => {
    const moment = instantAt('2026-03-02', '07:30');
    expect(moment).toBe('2026-03-02T00:30:00.000Z');
    expect([localDateAt(moment), localTimeAt(moment)]).toEqual(['2026-03-02', '07:30']);
  });

  it('of the early morning lies on the UTC day before', () => {
    expect(instantAt('2026-01-01', '06:59')).toBe('2025-12-31T23:59:00.000Z');
  });

  it('of the start of a day is the end of the day before', () => {
    expect(startOfDay('2026-12-31')).toBe('2026-12-30T17:00:00.000Z');
    expect(endOfDay('2026-12-30')).toBe(startOfDay('2026-12-31'));
  });

  it('moves by minutes, back too', () => {
    expect(addMinutes('2026-12-31T23:59:30.500Z', 1)).toBe('2027-01-01T00:00:30.500Z');
    expect(addMinutes('2026-01-01T00:00:00.000Z', -1)).toBe('2025-12-31T23:59:00.000Z');
  });

  it('lies before or after another', () => {
    expect(millisecondsBetween('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:01.500Z')).toBe(1500);
    expect(millisecondsBetween('2026-01-01T00:00:01.000Z', '2026-01-01T00:00:00.000Z')).toBe(-1000);
  });

  it('is written in UTC whatever zone it came in, so that text sorts as time does', () => {
    expect(toInstant('2026-11-22T07:30:00+07:00')).toBe('2026-11-22T00:30:00.000Z');
    expect(toInstant(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });
});
