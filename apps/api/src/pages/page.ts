import type { Language } from '@dondoc/kernel';
import { type Html, html } from '@dondoc/mail';

/** The frame of the pages that the server writes itself, until the web application takes over. No scripts, one stylesheet. */
export function page(language: Language, title: string, body: Html): string {
  const words = { vi: { skip: 'Đến nội dung', home: 'Trang đầu' }, en: { skip: 'Skip to content', home: 'Start page' } }[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Đôn Đốc</title>
<link rel="stylesheet" href="/assets/page.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header><a class="name" href="/" aria-label="Đôn Đốc: ${words.home}">Đôn Đốc</a></header>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.toString();
}
