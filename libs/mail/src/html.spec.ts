import { html, raw } from './html';
import { layout } from './layout';

describe('HTML of mails', () => {
  it('shows literally whatever somebody typed', () => {
    expect(html`<p title="${'"x"'}">${"<script>alert(1)</script> & 'y'"}</p>`.toString()).toBe(
      '<p title="&quot;x&quot;">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;y&#39;</p>',
    );
  });

  it('takes parts that are HTML already, and lists of them', () => {
    expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>${raw('<br>')}`.toString()).toBe('<ul><li>1</li><li>2</li></ul><br>');
  });

  it('writes nothing for nothing', () => {
    expect(html`a${null}${undefined}${false}b`.toString()).toBe('ab');
  });

  it('keeps a value that looks like a template as it is', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the point
    expect(html`${'{{x}} ${y} $&'}`.toString()).toBe('{{x}} ${y} $&amp;');
  });

  it('frames a mail without anything remote', () => {
    const mail = layout({ language: 'vi', title: 'Đến hạn', body: html`<p>x</p>`, why: 'Vì <b>' });
    expect(mail).not.toMatch(/<img|<link|@import|url\(|src=/);
    expect(mail).toContain('Vì &lt;b&gt;');
  });
});
