import { rfcDate } from './rfc-date';

describe('The date header', () => {
  it('tells the time of Việt Nam', () => {
    expect(rfcDate('2026-11-23T00:30:05.000Z')).toBe('Mon, 23 Nov 2026 07:30:05 +0700');
    expect(rfcDate('2026-12-31T17:00:00.000Z')).toBe('Fri, 1 Jan 2027 00:00:00 +0700');
  });
});
