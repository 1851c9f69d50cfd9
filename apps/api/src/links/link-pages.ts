import { type DomainError, formatDayAndDate, type Language } from '@dondoc/kernel';
import { type Html, html } from '@dondoc/mail';
import { type LinkView, PATHS } from '@dondoc/reminders';
import { periodWords } from '@dondoc/reviews';
import { page } from '../pages/page';
import { DEED_WORDS, PAGE_WORDS } from './link-words';

/** What the link would do, and the button that does it; or why it can no longer be done. `pressed`: what the press just now came to. */
export function linkPage(view: LinkView, pressed?: DomainError): string {
  const { deed, form, language, until } = view;
  const [words, says] = [PAGE_WORDS[language], DEED_WORDS[language][deed]];
  const refusal = view.refusal ?? pressed;
  const notice = refusal && html`<p class="notice">${refusal.words[language]}</p>`;
  if (view.refusal) return page(language, words.nothingDone, html`${notice}\n${matter(view)}\n${elsewhere(view)}`);
  return page(
    language,
    says.title,
    html`${notice}<p>${says.does}</p>
${matter(view)}
<form method="post" enctype="multipart/form-data">
<input type="hidden" name="form" value="${form}">
<button class="main" type="submit">${says.button}</button>
</form>
<p class="quiet">${words.until(until)}</p>
${deed === 'nothingNew' && html`<p>${words.instead} <a href="${PATHS.assignment(view.about.assignmentId)}">${words.open}</a></p>`}`,
  );
}

export function donePage(view: LinkView): string {
  const says = DEED_WORDS[view.language][view.deed];
  return page(
    view.language,
    says.title,
    html`<p class="notice done">${says.done}</p>\n<p>${says.next}</p>\n${matter(view)}\n${elsewhere(view)}`,
  );
}

/** A link that leads to nothing, or a press that came too late. */
export function refusedPage(error: DomainError, language: Language): string {
  const words = PAGE_WORDS[language];
  const title = error.kind === 'notFound' ? words.notValid : words.nothingDone;
  return page(language, title, html`<p class="notice">${error.words[language]}</p>\n<p><a href="${PATHS.myWork}">${words.myWork}</a></p>`);
}

const elsewhere = ({ about, language }: LinkView): Html =>
  html`<p><a href="${PATHS.assignment(about.assignmentId)}">${PAGE_WORDS[language].open}</a></p>`;

function matter({ about, language, person, office, officeAgency }: LinkView): Html {
  const words = PAGE_WORDS[language];
  const rows: [string, string | null][] = [
    [words.task, about.name],
    [words.agreement, `${about.agreement[language]} (${about.agreementCode})`],
    [words.agency, about.agency[language]],
    [words.period, about.periodKey && periodWords(about.periodKey)[language]],
    [words.deadline, about.deadline && formatDayAndDate(about.deadline, language)],
    [words.actingFor, `${person}, ${office[language]}, ${officeAgency[language]}`],
  ];
  return html`<dl>${rows.filter(([, value]) => value).map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>\n`)}</dl>`;
}
