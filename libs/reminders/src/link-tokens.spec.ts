import { randomIds } from '@dondoc/kernel';
import type { MailLink } from './domain/link';
import { LinkTokens } from './link-tokens';

const tokens = new LinkTokens('a secret');
const link: MailLink = {
  deed: 'nothingNew',
  aboutId: randomIds.next(),
  personId: randomIds.next(),
  officeId: randomIds.next(),
  until: '2026-12-07',
};
const NOW = '2026-11-23T02:00:00.000Z';

describe('The token of a link', () => {
  it('says again what it was made of, and fits on a line of a mail', () => {
    const token = tokens.link(link);
    expect(tokens.openLink(token)).toMatchObject(link);
    expect(token).toMatch(/^[\w-]{92}$/);
  });

  it('is the same for the same, so that a mail sent again has the same link', () => {
    expect(tokens.link(link)).toBe(tokens.link({ ...link }));
  });

  it('is refused when one letter of it is another, wherever that is', () => {
    const token = tokens.link(link);
    const altered = [...token].map((letter, n) => token.slice(0, n) + (letter === 'A' ? 'B' : 'A') + token.slice(n + 1));
    expect(altered.filter((one) => tokens.openLink(one))).toEqual([]);
  });

  it('is refused when cut off, lengthened, empty or made with another secret', () => {
    const token = tokens.link(link);
    for (const wrong of [token.slice(0, -1), `${token}A`, `${token}=`, ` ${token}`, '', '../..', 'x'.repeat(100_000)])
      expect(tokens.openLink(wrong)).toBeNull();
    expect(tokens.openLink(new LinkTokens('another').link(link))).toBeNull();
  });

  it('does not pass for a token of another kind', () => {
    const key = tokens.openLink(tokens.link(link))?.key ?? '';
    expect(tokens.openUnsubscribe(tokens.link(link))).toBeNull();
    expect(tokens.openLink(tokens.unsubscribe(link.personId))).toBeNull();
    expect(tokens.openLink(tokens.form(key, NOW))).toBeNull();
    expect(tokens.openUnsubscribe(tokens.unsubscribe(link.personId))).toBe(link.personId);
  });

  it('of a page is good for that link and for an hour', () => {
    const form = tokens.form('key', NOW);
    expect(tokens.isFormOf('key', form, '2026-11-23T02:59:59.000Z')).toBe(true);
    expect(tokens.isFormOf('key', form, '2026-11-23T03:00:01.000Z')).toBe(false);
    expect(tokens.isFormOf('key', form, '2026-11-23T01:59:59.000Z')).toBe(false);
    expect(tokens.isFormOf('other', form, NOW)).toBe(false);
  });
});
