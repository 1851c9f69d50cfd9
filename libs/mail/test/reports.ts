/** Delivery reports as mail servers write them, about a message of ours. */
interface About {
  id: string;
  to?: string;
  action?: string;
  status?: string;
  bouncesTo?: string;
}

const lines = (...text: string[]) => text.join('\r\n');

/** Postfix 3: multipart/report with a notification, the status and the headers of what it returns. */
export const postfix = ({ id, to = 'an@example.vn', action = 'failed', status = '5.1.1', bouncesTo = 'dondoc@example.vn' }: About) =>
  lines(
    'Return-Path: <>',
    `Delivered-To: ${bouncesTo}`,
    'Received: by mail.example.vn (Postfix) id 5D0F14C9; Mon, 23 Nov 2026 07:31:02 +0700 (+07)',
    'Date: Mon, 23 Nov 2026 07:31:02 +0700 (+07)',
    'From: MAILER-DAEMON@mail.example.vn (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    `To: ${bouncesTo}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="A1B2C3.1763857862/mail.example.vn"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--A1B2C3.1763857862/mail.example.vn',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `<${to}>: host mx.example.vn[192.0.2.7] said: 550 5.1.1 <${to}>: Recipient address rejected`,
    '',
    '--A1B2C3.1763857862/mail.example.vn',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example.vn',
    'X-Postfix-Queue-ID: A1B2C3',
    'X-Postfix-Sender: rfc822; dondoc@example.vn',
    'Arrival-Date: Mon, 23 Nov 2026 07:30:00 +0700 (+07)',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Original-Recipient: rfc822;${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.example.vn',
    `Diagnostic-Code: smtp; 550 ${status} <${to}>: Recipient address rejected:`,
    '    User unknown in virtual mailbox table',
    '',
    '--A1B2C3.1763857862/mail.example.vn',
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    'From: =?UTF-8?B?xJDDtG4gxJDhu5Fj?= <dondoc@example.vn>',
    `To: ${to}`,
    `Message-ID: <${id}@dondoc.example.vn>`,
    '',
    '--A1B2C3.1763857862/mail.example.vn--',
    '',
  );

/** Exchange: the whole report nested in a multipart/mixed of a gateway, without the original's headers but with the envelope's id. */
export const exchange = ({ id, to = 'an@example.vn' }: About) =>
  lines(
    'From: Microsoft Outlook <postmaster@example.vn>',
    'To: dondoc@example.vn',
    'Subject: Undeliverable: [Don Doc]',
    'Content-Type: multipart/mixed; boundary=outer',
    '',
    '--outer',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="_inner_"',
    '',
    '--_inner_',
    'Content-Type: text/html; charset="us-ascii"',
    '',
    '<p>Your message could not be delivered.</p>',
    '--_inner_',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns;EX01.example.vn',
    `Original-Envelope-Id: ${id}`,
    '',
    `Final-Recipient: RFC822;${to.toUpperCase()}`,
    'Action: Failed',
    'Status: 5.2.2',
    'Diagnostic-Code: smtp;554 5.2.2 mailbox full;',
    ' STOREDRV.Deliver.Exception:QuotaExceededException',
    '--_inner_--',
    '--outer--',
  );
