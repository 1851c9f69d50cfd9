import { mailAddress, nameText } from './checked-text';

describe('a name', () => {
  it('stands on one line in NFC', () => {
    expect(nameText('  Nguyễn\n Văn  An '.normalize('NFD'), 'name')).toBe('Nguyễn Văn An');
  });

  it('is not empty and not endless', () => {
    expect(() => nameText(' \n', 'name')).toThrow('name.empty');
    expect(() => nameText('a'.repeat(201), 'name')).toThrow('name.tooLong');
  });
});

describe('a mail address', () => {
  it.each(['an.nguyen@hanoi.gov.vn', 'van-thu+sotc@lamdong.gov.vn'])('may be %s', (address) => {
    expect(mailAddress(` ${address} `, 'email')).toBe(address);
  });

  it.each([
    'an',
    'an@',
    '@hanoi.gov.vn',
    'an@hanoi',
    'an nguyen@hanoi.gov.vn',
    'a@b.vn, c@d.vn',
    'An <an@hanoi.gov.vn>',
    'an@hanoi.gov.vn\nbcc: x@y.vn',
  ])('may not be %j', (address) => {
    expect(() => mailAddress(address, 'email')).toThrow('address.shape');
  });
});
