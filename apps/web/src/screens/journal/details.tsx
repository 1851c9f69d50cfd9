import { formatDate, formatInstant } from '../../words/dates';
import words from '../../words/vi.json';
import { useWords } from '../../words/words';
import ladders from '../ladders/vi.json';
import { useLaddersWords } from '../ladders/words';
import classes from './journal.module.css';
import vi from './vi.json';
import { useJournalWords } from './words';

type Field = keyof typeof vi.field;

type Role = keyof typeof words.role;
type State = keyof typeof words.state;
type Audience = keyof typeof ladders.audience;
type Subject = keyof typeof ladders.kind;

/** Pieces whose values have words of their own. */
const ROLES = ['role', 'insteadOf', 'askedAs', 'decider'];

const isField = (name: string): name is Field => name in vi.field;
const isNothing = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What a deed was recorded with, each piece under its word. */
export function Details({ data }: { data: Record<string, unknown> }) {
  const t = useJournalWords();
  return (
    <dl className={classes.details}>
      {Object.entries(data).map(([name, value]) => (
        <div key={name}>
          <dt>{isField(name) ? t(`field.${name}`) : name}</dt>
          <dd>
            <Value name={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ name, value }: { name: string; value: unknown }) {
  const [t, say, rungs] = [useJournalWords(), useWords(), useLaddersWords()];
  if (isNothing(value)) return say('none');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ');
  if (Array.isArray(value)) return value.map((one) => <Details key={JSON.stringify(one)} data={one} />);
  if (typeof value === 'object') return <Details data={value as Record<string, unknown>} />;
  const text = String(value);
  if (ROLES.includes(name) && text in words.role) return say(`role.${text as Role}`);
  if (name === 'state' && text in words.state) return say(`state.${text as State}`);
  if (name === 'audience' && text in ladders.audience) return rungs(`audience.${text as Audience}`);
  if (name === 'subjectKind' && text in ladders.kind) return rungs(`kind.${text as Subject}`);
  if (DATE.test(text)) return formatDate(text);
  return INSTANT.test(text) ? formatInstant(text) : text;
}
