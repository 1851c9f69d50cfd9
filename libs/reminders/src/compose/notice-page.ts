import type { Language, Role } from '@dondoc/kernel';
import { periodWords } from '@dondoc/reviews';
import type { Noticed, NoticeName } from '../domain/notices';
import { oneLine } from '../domain/one-line';
import { linkTo, PATHS } from '../paths';
import { WORDS } from '../words';
import { type Addressee, greetingTo } from './greeting';
import type { Page } from './page';

export interface NoticeMail {
  notice: NoticeName;
  what: Noticed;
  language: Language;
  reader: Addressee;
  /** The role of the office in which nobody is, where the reader's stands in. */
  insteadOf?: Role | null;
  publicUrl: string;
  /** Path of the link that does what is asked without signing in, where there is one. */
  quick?: string | undefined;
}

const NOTE_LENGTH = 1500;

/** Their note is the thing itself, not a word about it. */
const CARRY_CONTENTS: readonly NoticeName[] = ['explanationAsked', 'explanationGiven', 'directiveGiven', 'directiveCarriedOut'];

export function noticePage({ notice, what, language, reader, insteadOf, publicUrl, quick }: NoticeMail): Page {
  const words = WORDS[language];
  const text = words.notice[notice];
  const period = what.periodKey ? periodWords(what.periodKey)[language] : '';
  const name = oneLine(what.name ?? words.notice.report(period));
  const agency = oneLine(what.agency?.[language] ?? '');
  const lines = [
    ...(what.from && what.to ? [words.notice.extension(words.day(what.from), words.day(what.to))] : []),
    ...(what.deadline ? [words.deadline(words.day(what.deadline))] : []),
    ...(what.note ? [words.notice[CARRY_CONTENTS.includes(notice) ? 'contents' : 'note'](oneLine(what.note, NOTE_LENGTH))] : []),
  ];
  return {
    language,
    subject: `${words.brand} ${text.title}: ${oneLine(name, 120)}`,
    title: text.title,
    parts: [
      { part: 'text', text: greetingTo(reader, language) },
      ...(insteadOf ? [{ part: 'note', text: words.insteadOf(insteadOf) } as const] : []),
      { part: 'text', text: text.said({ name, agency, actor: oneLine(what.actor), period, by: what.by ? words.day(what.by) : '' }) },
      { part: 'heading', text: oneLine(what.agreement[language], 240), detail: what.agreementCode },
      { part: 'item', name, lines },
      {
        part: 'button',
        link: {
          href: linkTo(publicUrl, what.reportId ? PATHS.report(what.reportId) : PATHS.assignment(what.assignmentId ?? '')),
          label: text.open,
        },
      },
      ...(quick
        ? [{ part: 'link', link: { href: linkTo(publicUrl, quick), label: words.quick.acknowledge }, note: words.quickNote } as const]
        : []),
      { part: 'text', text: text.next },
      { part: 'text', text: words.closing },
    ],
    why: words.whyAtOnce(oneLine(reader.office), oneLine(reader.agency)),
  };
}
