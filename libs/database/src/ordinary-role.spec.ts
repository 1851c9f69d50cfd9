import { type Clone, cloneDatabase } from '../../../test/support/database';
import { mustBeOrdinaryRole } from './ordinary-role';

describe('the role of the application', () => {
  let clone: Clone;
  const names = ['role_plain', 'role_bypassing', 'role_member'];
  const as = (role: string) => clone.url.replace('owner:owner', `${role}:${role}`);

  beforeAll(async () => {
    clone = await cloneDatabase();
    for (const name of names)
      await clone.sql(`create role ${name} login password '${name}' ${name === 'role_bypassing' ? 'bypassrls' : ''}`);
    await clone.sql('grant role_bypassing to role_member');
    await clone.sql('grant dondoc_app to role_plain');
  });
  afterAll(async () => {
    for (const name of names.reverse()) await clone.sql(`drop role ${name}`);
    await clone.close();
  });

  it('is refused as a superuser, with the name of the variable', async () => {
    await expect(mustBeOrdinaryRole(clone.url, 'DATABASE_URL')).rejects.toThrow(/^DATABASE_URL: the role owner is a superuser/);
  });

  it.each(['role_bypassing', 'role_member'])(
    'is refused where it bypasses the rules of the rows, or may become one that does: %s',
    async (role) => {
      await expect(mustBeOrdinaryRole(as(role), 'DATABASE_URL')).rejects.toThrow('BYPASSRLS');
    },
  );

  it('is fine where it is neither', async () => {
    await expect(mustBeOrdinaryRole(as('role_plain'), 'DATABASE_URL')).resolves.toBeUndefined();
  });
});
