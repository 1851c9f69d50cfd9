import type { JournalEntry } from '@views/journal';
import { AnchorLink } from '../../pieces/links';
import list from '../../pieces/list.module.css';
import { formatInstant } from '../../words/dates';
import { useNames } from '../../words/names';
import words from '../../words/vi.json';
import { useWords } from '../../words/words';
import { Details } from './details';
import { isKind } from './kinds';
import vi from './vi.json';
import { useJournalWords } from './words';

const PLACES = { assignment: '/assignments/$id', task: '/tasks/$id', review: '/reviews/$id', statusReport: '/reports/$id' } as const;

/** Said apart from the rest. */
const SAID = ['note', 'via', 'name'];

type Part = keyof typeof vi.part;
type Role = keyof typeof words.role;

const isPart = (name: string): name is Part => name in vi.part;

export function Entry({ entry }: { entry: JournalEntry }) {
  const t = useJournalWords();
  const { say } = useNames();
  const word = useWords();
  const { at, kind, actorName, personId, office, agreementCode, aboutType, aboutId, data } = entry;
  const deed = isKind(kind) ? t(`kind.${kind}`) : kind;
  const to = PLACES[aboutType as keyof typeof PLACES];
  const note = typeof data.note === 'string' ? data.note : null;
  const part = isPart(actorName) ? t(`part.${actorName}`) : actorName;
  const role = typeof data.role === 'string' && data.role in words.role ? word(`role.${data.role as Role}`) : null;
  const about = typeof data.name === 'string' ? data.name : aboutType === 'office' && [role, data.agency].filter(Boolean).join(', ');
  const details = Object.entries(data).filter(([name, value]) => !SAID.includes(name) && value !== null && value !== '');
  return (
    <li className={list.item}>
      <div>
        <strong>{personId === null ? [t('system'), actorName !== 'system' && `(${part})`].filter(Boolean).join(' ') : actorName}</strong>{' '}
        {to ? (
          <AnchorLink to={to} params={{ id: aboutId }}>
            {deed}
          </AnchorLink>
        ) : (
          deed
        )}
        {about && `: ${about}`}
      </div>
      <div className={list.where}>
        {[
          formatInstant(at),
          office && t('as', { office: say(office) }),
          agreementCode,
          data.via === 'link' && t('viaLink'),
          data.via === 'token' && t('viaToken', { token: String(data.token) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {note && <div className={list.where}>{t('note', { note })}</div>}
      {details.length > 0 && (
        <details className={list.where}>
          <summary>{t('details')}</summary>
          <Details data={Object.fromEntries(details)} />
        </details>
      )}
    </li>
  );
}
