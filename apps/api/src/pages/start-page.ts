import { formatDayAndDate, type Language, type LocalDate, type Role } from '@dondoc/kernel';
import { type Html, html } from '@dondoc/mail';
import type { SignInLink } from '../demonstration/demonstration.service';
import { page } from './page';

export interface StartPage {
  language: Language;
  today: LocalDate;
  person: string | undefined;
  links: readonly SignInLink[];
  mailbox: boolean;
}

const ROLES: Record<Role, Record<Language, string>> = {
  focalPoint: { vi: 'Cán bộ đầu mối', en: 'Focal point' },
  agencyHead: { vi: 'Lãnh đạo cơ quan', en: 'Head of agency' },
  coordinator: { vi: 'Cơ quan thường trực', en: 'Coordinator' },
  viceChair: { vi: 'Phó Chủ tịch UBND', en: 'Vice-Chair' },
  committeeOffice: { vi: 'Văn phòng Thường trực cấp ủy', en: 'Standing Committee office' },
  administrator: { vi: 'Quản trị', en: 'Administrator' },
};

const WORDS = {
  vi: {
    title: 'Theo dõi, đôn đốc thỏa thuận hợp tác',
    today: 'Hôm nay',
    you: 'Bạn đang đăng nhập',
    signOut: 'Đăng xuất',
    demonstration: 'Đăng nhập thử',
    note: 'Chỉ có trên máy này, trong chế độ trình diễn. Mỗi liên kết đăng nhập một vai.',
    places: 'Xem',
    mailbox: 'Hộp thư thử: thư hệ thống đã gửi',
    agreements: 'Các thỏa thuận (JSON)',
    mine: 'Việc của tôi (JSON)',
    api: 'Trang API',
  },
  en: {
    title: 'Follow-up of cooperation agreements',
    today: 'Today',
    you: 'You are signed in',
    signOut: 'Sign out',
    demonstration: 'Sign in for a try',
    note: 'On this machine only, in demonstration mode. Each link signs in as one role.',
    places: 'Look at',
    mailbox: 'Development mailbox: the mails that were sent',
    agreements: 'The agreements (JSON)',
    mine: 'My work (JSON)',
    api: 'API page',
  },
};

export function startPage(state: StartPage): string {
  const words = WORDS[state.language];
  return page(
    state.language,
    words.title,
    html`<p class="quiet">${words.today}: ${formatDayAndDate(state.today, state.language)}</p>
${state.person && signedIn(state.person, words)}
${state.links.length > 0 && demonstration(state)}
<h2>${words.places}</h2>
<ul class="list">
${state.mailbox && html`<li><a href="/mailbox">${words.mailbox}</a></li>\n`}${state.person && html`<li><a href="/api/agreements">${words.agreements}</a></li>\n<li><a href="/api/assignments?mine=true">${words.mine}</a></li>\n`}<li><a href="/api/docs">${words.api}</a></li>
</ul>`,
  );
}

function signedIn(person: string, words: (typeof WORDS)['vi']): Html {
  return html`<form method="post" action="/sign-out"><p>${words.you}: <strong>${person}</strong> <button type="submit">${words.signOut}</button></p></form>`;
}

function demonstration({ links, language }: StartPage): Html {
  const words = WORDS[language];
  const sides = [...new Set(links.map((link) => link.localityVi))].map((side) => links.filter((link) => link.localityVi === side));
  return html`<h2>${words.demonstration}</h2>
<p class="quiet">${words.note}</p>
<div class="sides">
${sides.map((side) => sideOf(side, language))}</div>`;
}

function sideOf(links: readonly SignInLink[], language: Language): Html {
  const [first] = links;
  const row = (link: SignInLink) =>
    html`<li><a href="${link.path}">${ROLES[link.role][language]}</a> <span class="quiet">${link.person}, ${language === 'vi' ? link.titleVi : link.titleEn}</span></li>\n`;
  return html`<section><h3>${language === 'vi' ? first?.localityVi : first?.localityEn}</h3>
<ul class="list">
${links.map(row)}</ul></section>
`;
}
