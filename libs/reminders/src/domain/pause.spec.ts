import { shippedCalendar as calendar } from '../../test/shipped-calendar';
import { dayFor } from './pause';

describe('When mails leave', () => {
  it('after a person’s own pause, unless it is due, late or escalated', () => {
    expect(dayFor('2026-06-01', '2026-06-05', 'reminder', calendar)).toBe('2026-06-08');
    expect(dayFor('2026-06-01', '2026-06-05', 'due', calendar)).toBe('2026-06-01');
    expect(dayFor('2026-06-08', '2026-06-05', 'reminder', calendar)).toBe('2026-06-08');
  });
});
