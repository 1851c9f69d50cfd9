// A real OpenID provider on loopback, for specs: node provider-process.mjs <port> <redirect uri> <client secret>. Everybody may sign in under any name; the name says their groups.
import { Provider } from 'oidc-provider';

const [port, redirectUri, secret] = process.argv.slice(2);
const groupsOf = (name) => name.split('+').slice(1);

const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: 'dondoc', client_secret: secret, redirect_uris: [redirectUri] }],
  claims: { openid: ['sub', 'groups'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['for specs only'] },
  pkce: { required: () => true },
  findAccount: (_, name) => ({ accountId: name, claims: () => ({ sub: name, groups: groupsOf(name) }) }),
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
