import { Attempts } from './attempts';

const failing = (attempts: Attempts, times: number, address: string, account = 'a@example.vn') => {
  for (let i = 0; i < times; i++) attempts.failed(address, account);
};

describe('failed sign-ins', () => {
  it('are borne ten times for one account from one address', () => {
    const attempts = new Attempts();
    failing(attempts, 9, '10.0.0.1');
    expect(() => attempts.mustBeFew('10.0.0.1', 'a@example.vn')).not.toThrow();
    failing(attempts, 1, '10.0.0.1', 'A@example.vn');
    expect(() => attempts.mustBeFew('10.0.0.1', 'a@example.vn')).toThrow('Too many');
  });

  it('of a guesser do not lock out the owner at another address', () => {
    const attempts = new Attempts();
    failing(attempts, 40, '10.0.0.1');
    expect(() => attempts.mustBeFew('10.0.0.2', 'a@example.vn')).not.toThrow();
  });

  it('over many accounts from one address are stopped too', () => {
    const attempts = new Attempts();
    for (let i = 0; i < 50; i++) attempts.failed('10.0.0.1', `${i}@example.vn`);
    expect(() => attempts.mustBeFew('10.0.0.1', 'new@example.vn')).toThrow('Too many');
  });

  it('are forgotten for an account that signs in', () => {
    const attempts = new Attempts();
    failing(attempts, 9, '10.0.0.1');
    attempts.succeeded('10.0.0.1', 'a@example.vn');
    failing(attempts, 1, '10.0.0.1');
    expect(() => attempts.mustBeFew('10.0.0.1', 'a@example.vn')).not.toThrow();
  });
});
