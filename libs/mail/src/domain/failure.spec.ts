import { judge, type SmtpFailure } from './failure';

const failure = (given: Partial<SmtpFailure>): SmtpFailure => ({ stage: 'envelope', message: 'x', ...given });

describe('A failure while a message is handed over', () => {
  it('before the dialogue means that the server is away', () => {
    expect(judge(failure({ stage: 'connect', code: 'ECONNREFUSED' }))).toBe('away');
    expect(judge(failure({ stage: 'connect', code: 'EAUTH', responseCode: 535 }))).toBe('away');
    expect(judge(failure({ stage: 'connect', responseCode: 554 }))).toBe('away');
  });

  it('by a refused sender means that the server takes nothing from us', () => {
    expect(judge(failure({ command: 'MAIL FROM', responseCode: 550 }))).toBe('away');
  });

  it('by a size that the server does not take concerns this message alone', () => {
    expect(judge(failure({ command: 'MAIL FROM', responseCode: 552 }))).toBe('refused');
    expect(judge(failure({ command: 'MAIL FROM', code: 'EMESSAGE' }))).toBe('refused');
  });

  it('by an unknown recipient is a bounce', () => {
    expect(judge(failure({ command: 'RCPT TO', responseCode: 550 }))).toBe('bounced');
  });

  it('by an address that no server could take is refused without being counted as a bounce', () => {
    expect(judge(failure({ code: 'EENVELOPE', command: 'API' }))).toBe('refused');
  });

  it('with a reply that begins with 4 is tried again later', () => {
    for (const command of ['MAIL FROM', 'RCPT TO', 'DATA']) expect(judge(failure({ command, responseCode: 450 }))).toBe('later');
    expect(judge(failure({ stage: 'content', command: 'DATA', responseCode: 452 }))).toBe('later');
  });

  it('with 421 means that the server is closing', () => {
    expect(judge(failure({ command: 'RCPT TO', responseCode: 421 }))).toBe('away');
  });

  it('by contents that are refused for good is not tried again', () => {
    expect(judge(failure({ stage: 'content', command: 'DATA', responseCode: 554 }))).toBe('refused');
  });

  it('by a lost connection leaves the matter in doubt only after the contents began', () => {
    expect(judge(failure({ code: 'ECONNECTION' }))).toBe('lost');
    expect(judge(failure({ stage: 'content', code: 'ECONNECTION' }))).toBe('unknown');
    expect(judge(failure({ stage: 'content', code: 'ETIMEDOUT' }))).toBe('unknown');
  });
});
