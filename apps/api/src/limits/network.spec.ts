import { addressOf, networkOf } from './network';

describe('an address', () => {
  it('is itself in IPv4, also where it comes wrapped in IPv6', () => {
    expect([addressOf('10.1.2.3'), addressOf('::ffff:10.1.2.3')]).toEqual(['10.1.2.3', '10.1.2.3']);
  });

  it('is in IPv6 the part that one subscriber cannot change', () => {
    expect(addressOf('2001:db8:0:1::17')).toBe(addressOf('2001:0db8::1:a:b:c:d'));
    expect(addressOf('2001:db8:0:1::17')).not.toBe(addressOf('2001:db8:0:2::17'));
  });

  it('lies in a network with its neighbours', () => {
    expect([networkOf('10.1.2.3'), networkOf('10.1.2.200'), networkOf('10.1.3.3')]).toEqual(['10.1.2', '10.1.2', '10.1.3']);
    expect(networkOf('2001:db8:5:1::1')).toBe('2001:db8:5');
  });

  it('that is none is counted as it stands', () => {
    expect([addressOf(undefined), networkOf('unix')]).toEqual(['', 'unix']);
  });
});
