import type { Language } from '@dondoc/kernel';
import { html } from '@dondoc/mail';
import { PATHS, type UnsubscribeView } from '@dondoc/reminders';
import { page } from '../pages/page';

const WORDS = {
  vi: {
    title: 'Thư nhắc',
    of: 'Người nhận',
    isOn: 'Đồng chí đang nhận thư nhắc.',
    isOff: 'Thư nhắc đang tắt.',
    chosenOff: 'Đã ghi nhận: từ nay hệ thống không gửi thư nhắc cho đồng chí.',
    chosenOn: 'Đã ghi nhận: đồng chí tiếp tục nhận thư nhắc.',
    off: 'Tắt thư nhắc',
    on: 'Nhận lại thư nhắc',
    stops: 'Khi tắt, đồng chí không còn nhận',
    stopped: ['thư nhắc trước thời hạn và thông báo để biết', 'danh sách buổi sáng trong thời gian thu thập số liệu', 'điểm tin định kỳ'],
    stays: 'Thư vẫn gửi, vì không thể tắt',
    staying: [
      'việc đến hạn và quá hạn',
      'việc quá hạn được báo cáo lên lãnh đạo',
      'chỉ đạo, yêu cầu giải trình, việc được giao, trả lại hoặc trình ký',
    ],
    settings: 'Tùy chọn nhận thư (cần đăng nhập)',
  },
  en: {
    title: 'Reminders',
    of: 'Recipient',
    isOn: 'You get reminders.',
    isOff: 'Reminders are turned off.',
    chosenOff: 'Recorded: from now on you get no reminders.',
    chosenOn: 'Recorded: you get reminders again.',
    off: 'Turn reminders off',
    on: 'Turn reminders on again',
    stops: 'Turned off, you no longer get',
    stopped: ['reminders before a deadline and notices for information', 'the morning list while a review collects', 'the regular digest'],
    stays: 'What still comes, because it cannot be turned off',
    staying: [
      'what is due or overdue',
      'overdue work that is escalated to a superior',
      'directives, explanations asked for, and what is assigned to you, returned to you or awaits your signature',
    ],
    settings: 'Mail settings (after signing in)',
  },
} satisfies Record<Language, object>;

/** What turning reminders off means, and the button for it. */
export function unsubscribePage({ name, language, reminders }: UnsubscribeView, { isChosen } = { isChosen: false }): string {
  const words = WORDS[language];
  const now = isChosen ? (reminders ? words.chosenOn : words.chosenOff) : reminders ? words.isOn : words.isOff;
  const items = (list: readonly string[]) => html`<ul>${list.map((one) => html`<li>${one}</li>\n`)}</ul>`;
  return page(
    language,
    words.title,
    html`<p class="${isChosen ? 'notice done' : 'notice'}">${now}</p>
<p>${words.of}: <strong>${name}</strong></p>
<h2>${words.stops}</h2>
${items(words.stopped)}
<h2>${words.stays}</h2>
${items(words.staying)}
<form method="post" enctype="multipart/form-data">
<button class="main" type="submit" name="reminders" value="${reminders ? 'off' : 'on'}">${reminders ? words.off : words.on}</button>
</form>
<p><a href="${PATHS.mailSettings}">${words.settings}</a></p>`,
  );
}
