import shipped from '../../../../config/data/agreements.json';
import { checkAgreements, type Known } from './check-agreements';
import { readAgreements } from './read-agreements';

const known: Known = {
  localities: new Map(shipped.localities.map((row) => [row.code, row.parent])),
  agencies: new Map(shipped.agencies.map((row) => [row.code, row.locality])),
  fields: new Set(shipped.fields.map((row) => row.code)),
  takenCommitments: new Set(),
};

/** The shipped file with one thing changed: `at('agreements.0.code', 1)`. */
function at(path: string, value: unknown): unknown {
  const data = structuredClone(shipped) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const parent = keys.reduce<Record<string, unknown>>((object, key) => object[key] as Record<string, unknown>, data);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return data;
}

function read(data: unknown) {
  const { agreements, rows } = readAgreements(data);
  checkAgreements(rows, agreements, known);
  return agreements;
}

const first = 'agreements.0';
const firstRow = `${first}.commitments.0`;

describe('A file of agreements', () => {
  it('is read whole: five agreements, 91 rows, and what is not stated is null', () => {
    const agreements = read(shipped);
    expect(agreements.map((agreement) => agreement.commitments.length)).toEqual([18, 16, 14, 31, 12]);
    expect(agreements[0]).toMatchObject({ documentNumber: null, period: null, statedCount: 8 });
    expect(agreements[3]?.period).toEqual({ from: 2019, to: 2020, openEnded: true, textVi: '2019 – 2020 và các năm tiếp theo' });
  });

  it('may leave out what is not stated', () => {
    expect(read(at(`${first}.legalBasisVi`, undefined))[0]?.legalBasisVi).toBeNull();
    expect(read(at(`${firstRow}.leadAgencies`, undefined))[0]?.commitments[0]?.leadAgencies).toEqual([]);
  });

  const faults: [string, string, unknown, string][] = [
    ['not a list', 'agreements', { length: 1 }, 'agreements: must be a list'],
    ['nothing', 'agreements', null, 'agreements: must be a list'],
    ['an agreement that is no object', first, 'x', 'agreements[0]: must be an object'],
    ['a code that is missing', `${first}.code`, undefined, 'agreements[0].code: must be text'],
    ['a code that is a path', `${first}.code`, '../x', 'agreements[0].code: has letters, digits'],
    ['a code that comes twice', 'agreements.1.code', 'HN-LDG-2023', 'agreements[1].code: HN-LDG-2023 comes twice'],
    [
      'a commitment code that comes twice',
      'agreements.1.commitments.0.code',
      'HN-LDG-2023-01',
      'agreements[1].commitments[0].code: HN-LDG-2023-01 comes twice',
    ],
    ['a date that does not exist', `${first}.eventDate`, '2023-02-30', 'agreements[0].eventDate: must be a date'],
    ['text where a flag belongs', `${first}.signed`, 'false', 'agreements[0].signed: must be true or false'],
    ['a count below zero', `${first}.statedCount`, -1, 'agreements[0].statedCount: must be from 0'],
    ['a number beyond all', `${first}.statedCount`, Number.POSITIVE_INFINITY, 'agreements[0].statedCount: must be a whole number'],
    ['an unknown locality', `${first}.parties.1`, 'XX', 'agreements[0].parties[1]: no locality XX'],
    ['a party twice', `${first}.parties`, ['HN', 'HN'], 'agreements[0].parties: a party comes twice'],
    ['no party', `${first}.parties`, [], 'agreements[0].parties: needs from 1'],
    ['two parties of a unilateral plan', `${first}.unilateral`, true, 'agreements[0].parties: a unilateral plan has one party'],
    ['an unknown agency', `${first}.mechanism.coordinatingAgencies.0.agency`, 'HN.X', 'coordinatingAgencies[0].agency: no agency HN.X'],
    [
      'a coordinating agency of a third locality',
      `${first}.mechanism.coordinatingAgencies.0.agency`,
      'TH.SKHDT',
      'TH.SKHDT belongs to none of the parties',
    ],
    ['two coordinating agencies of one side', `${first}.mechanism.coordinatingAgencies.1.agency`, 'HN.SCT', 'HN has one already'],
    [
      'a committee of a third locality',
      `${first}.mechanism.reportsTo.0`,
      'TH.TTTU',
      'reportsTo[0]: TH.TTTU belongs to none of the parties',
    ],
    ['an overseer of a third locality', `${first}.mechanism.overseers.0.locality`, 'TH', 'overseers[0].locality: TH is not a party'],
    ['an unknown field', `${firstRow}.field`, 'magic', 'agreements[0].commitments[0].field: no field magic'],
    ['an unknown obligor', `${firstRow}.obligors.0`, 'XX', 'commitments[0].obligors[0]: no locality XX'],
    ['an unknown lead agency', `${firstRow}.leadAgencies`, ['HN.X'], 'commitments[0].leadAgencies[0]: no agency HN.X'],
    ['an unknown parent', `${firstRow}.parent`, 'HN-LDG-2023-99', 'commitments[0].parent: no HN-LDG-2023-99 before it'],
    [
      'a parent of another agreement',
      'agreements.1.commitments.0.parent',
      'HN-LDG-2023-01',
      'commitments[0].parent: no HN-LDG-2023-01 before it',
    ],
    ['itself as parent', `${firstRow}.parent`, 'HN-LDG-2023-01', 'commitments[0].parent: no HN-LDG-2023-01 before it'],
    ['an interval without a unit', `${firstRow}.recurrence`, { kind: 'interval', every: 1 }, 'recurrence.unit: must be one of'],
    ['an unknown recurrence', `${firstRow}.recurrence.kind`, 'sometimes', 'recurrence.kind: must be one of'],
    [
      'a slip of the pen in a name',
      `${firstRow}.leadAgency`,
      ['HN.SCT'],
      'agreements[0].commitments[0].leadAgency: is not part of the format',
    ],
    ['empty text', `${firstRow}.titleVi`, ' \u200B ', 'commitments[0].titleVi: must not be empty'],
    ['endless text', `${firstRow}.titleVi`, 'x'.repeat(5000), 'commitments[0].titleVi: is longer'],
    ['too many rows', `${first}.commitments`, new Array(1001).fill({}), 'agreements[0].commitments: has more than 1000 rows'],
  ];
  it.each(faults)('with %s is refused, naming the place', (_, path, value, words) => {
    expect(() => read(at(path, value))).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'data.fault', message: expect.stringContaining(words) }),
    );
  });

  it('cannot reach the prototype of anything', () => {
    const hostile = JSON.parse(
      JSON.stringify(shipped).replace('"HN-LDG-2023-01","parent":null', '"HN-LDG-2023-01","__proto__":{"isCommitment":true},"parent":null'),
    );
    expect(() => read(hostile)).toThrow(expect.objectContaining({ message: expect.stringContaining('__proto__') }));
  });

  it('with a code that belongs to an agreement loaded before is refused', () => {
    const { agreements, rows } = readAgreements(shipped);
    expect(() => checkAgreements(rows, agreements, { ...known, takenCommitments: new Set(['HN-LDG-2023-03']) })).toThrow(
      /commitments\[3\].code: HN-LDG-2023-03 belongs to another/,
    );
  });
});
