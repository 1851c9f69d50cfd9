import { listHeaders } from './list-headers';

const publicUrl = 'https://dondoc.example.vn';

describe('The headers of a mail', () => {
  it('name the list, and say that no person wrote it', () => {
    expect(listHeaders({ publicUrl }, 'daily')).toMatchObject({
      'Auto-Submitted': 'auto-generated',
      'List-Id': '<daily.don-doc.dondoc.example.vn>',
    });
  });

  it('let a mail program decline mails that may be declined, by one POST', () => {
    expect(listHeaders({ publicUrl, unsubscribeAddress: 'vanthu@example.vn' }, 'daily', `${publicUrl}/unsubscribe/x`)).toMatchObject({
      'List-Unsubscribe': `<${publicUrl}/unsubscribe/x>, <mailto:vanthu@example.vn?subject=unsubscribe>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('lead to the settings where a mail cannot be declined', () => {
    const headers = listHeaders({ publicUrl: `${publicUrl}/` }, 'report');
    expect(headers['List-Unsubscribe']).toBe(`<${publicUrl}/settings/mail>`);
    expect(headers).not.toHaveProperty('List-Unsubscribe-Post');
  });

  it('promise the one POST over https only', () => {
    expect(listHeaders({ publicUrl }, 'daily', 'http://localhost:3000/unsubscribe/x')).not.toHaveProperty('List-Unsubscribe-Post');
  });
});
