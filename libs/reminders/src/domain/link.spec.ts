import { type LinkStanding, linkUntil, type MailLink, whyLinkRefuses } from './link';

const link: MailLink = { deed: 'nothingNew', aboutId: 's', personId: 'p', officeId: 'o', until: '2026-12-07' };
const open: LinkStanding = {
  usedAt: null,
  holds: true,
  leads: true,
  acknowledgedAt: null,
  assignmentState: 'in_progress',
  subjectState: 'owed',
};
const codeOf = (standing: Partial<LinkStanding>, today = '2026-11-23', deed: MailLink['deed'] = 'nothingNew') =>
  whyLinkRefuses({ ...link, deed }, { ...open, ...standing }, today)?.code ?? 'open';

describe('A link in a mail', () => {
  it('works for fourteen days after the day of the mail', () => {
    expect(linkUntil('2026-11-23')).toBe('2026-12-07');
    expect(codeOf({}, '2026-12-07')).toBe('open');
    expect(codeOf({}, '2026-12-08')).toBe('link.expired');
  });

  it('works once', () => {
    expect(codeOf({ usedAt: '2026-11-23T02:00:00.000Z' })).toBe('link.used');
  });

  it('says in words what has happened between the mail and the press', () => {
    expect(codeOf({ holds: false, leads: false })).toBe('link.lostOffice');
    expect(codeOf({ leads: false })).toBe('link.handedOver');
    expect(codeOf({ subjectState: 'met' })).toBe('link.alreadySent');
    expect(codeOf({ subjectState: 'closed' })).toBe('link.overtaken');
    expect(codeOf({ assignmentState: 'paused', subjectState: 'paused' })).toBe('link.paused');
    expect(codeOf({ assignmentState: 'done', subjectState: 'closed' })).toBe('link.closed');
  });

  it('acknowledges a task once, whichever way', () => {
    expect(codeOf({ subjectState: null }, '2026-11-23', 'acknowledge')).toBe('open');
    expect(codeOf({ subjectState: null, acknowledgedAt: '2026-11-23T02:00:00.000Z' }, '2026-11-23', 'acknowledge')).toBe(
      'link.alreadyAcknowledged',
    );
  });
});
