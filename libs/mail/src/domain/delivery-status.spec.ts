import { exchange, postfix } from '../../test/reports';
import { deliveryStatusOf, returnPathFor } from './delivery-status';

const id = '019ab000-0000-7000-8000-00000000000a';

describe('A delivery report', () => {
  it('of Postfix names the message by the headers it returns', () => {
    expect(deliveryStatusOf(postfix({ id }))).toEqual({
      messageId: id,
      action: 'failed',
      status: '5.1.1',
      recipient: 'an@example.vn',
      reason: '5.1.1 550 5.1.1 <an@example.vn>: Recipient address rejected: User unknown in virtual mailbox table',
    });
  });

  it('of Exchange names it by the id of the envelope, inside whatever a gateway wraps around it', () => {
    expect(deliveryStatusOf(exchange({ id }))).toMatchObject({
      messageId: id,
      action: 'failed',
      status: '5.2.2',
      recipient: 'an@example.vn',
    });
  });

  it('names it by the address it came back to before anything else', () => {
    const other = '019ab000-0000-7000-8000-00000000000b';
    const bouncesTo = returnPathFor('bounces@example.vn', id);
    expect(bouncesTo).toBe('bounces+019ab00000007000800000000000000a@example.vn');
    expect(deliveryStatusOf(postfix({ id: other, bouncesTo }))?.messageId).toBe(id);
  });

  it('of a delay is no failure', () => {
    expect(deliveryStatusOf(postfix({ id, action: 'delayed', status: '4.4.1' }))?.action).toBe('delayed');
    expect(deliveryStatusOf(postfix({ id, action: 'delivered', status: '2.0.0' }))?.action).toBe('other');
  });

  it('with bare line ends is read all the same', () => {
    expect(deliveryStatusOf(postfix({ id }).replaceAll('\r\n', '\n'))?.messageId).toBe(id);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['an answer from a person', 'From: an@example.vn\r\nSubject: Re\r\n\r\nVâng.'],
    ['a report about nothing of ours', postfix({ id: 'abc' })],
    ['a report cut off in its middle', postfix({ id }).slice(0, 900)],
    ['a boundary that is nowhere', 'Content-Type: multipart/report; boundary=x\n\nnothing'],
    ['an endless header', `Subject: ${'x'.repeat(900_000)}`],
    ['a thousand parts', `Content-Type: multipart/mixed; boundary=x\n\n${'--x\nContent-Type: text/plain\n\nx\n'.repeat(1000)}--x--`],
    ['parts within parts without end', 'Content-Type: multipart/mixed; boundary=x\n\n--x\n'.repeat(5000)],
    ['zeros', '\0'.repeat(1000)],
  ])('is not %s', (_what, raw) => {
    expect(deliveryStatusOf(raw)).toBeNull();
  });
});
