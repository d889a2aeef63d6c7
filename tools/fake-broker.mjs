// SPDX-License-Identifier: EUPL-1.2
// A provider of OpenID Connect on this machine, with made-up people and without passwords: one chooses who one is. For the
// demonstration (`npm start` with DEMO_BROKER=1) and for the tests; the protocol is that of a real one (oidc-provider).
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import Provider from 'oidc-provider';

const loa = (level) => `urn:etoegang:core:assurance-class:${level}`;

/** Levels that somebody can choose, as eHerkenning names them. */
export const brokerLevels = ['loa2', 'loa2plus', 'loa3', 'loa4'].map(loa);

/** Who can sign in in the demonstration. */
export const brokerPeople = [
  {
    sub: 'medewerker-1',
    name: 'Lotte Meijer',
    email: 'l.meijer@pzh.example',
    groups: ['flexloket-beoordelaars'],
    what: 'provincie, beoordelaar',
  },
  {
    sub: 'medewerker-2',
    name: 'Bram Dekker',
    email: 'b.dekker@pzh.example',
    groups: ['flexloket-beheer', 'flexloket-financien'],
    what: 'provincie, beheerder en financiën',
  },
  { sub: 'medewerker-3', name: 'Sara Post', email: 's.post@pzh.example', groups: [], what: 'provincie, zonder groep' },
  {
    sub: 'eh-leiden-1',
    name: 'Daan Bakker',
    email: 'indiener@leiden.example',
    kvk: '27364169',
    what: 'gemeente Leiden, bekend',
  },
  {
    sub: 'eh-leiden-2',
    name: 'Noor Kuipers',
    email: 'noor.kuipers@leiden.example',
    kvk: '27364169',
    what: 'gemeente Leiden, voor het eerst',
  },
  {
    sub: 'eh-elders-1',
    name: 'Ties Blom',
    email: 'ties.blom@elders.example',
    kvk: '99999990',
    what: 'organisatie die hier niet bekend is',
  },
];

const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function page(uid, people, wanted) {
  const levels = brokerLevels
    .map((level) => `<option${level === (wanted ?? loa('loa3')) ? ' selected' : ''}>${escape(level)}</option>`)
    .join('');
  const buttons = people
    .map(
      ({ sub, name, what }) =>
        `<li><button name="sub" value="${escape(sub)}">${escape(name)} <small>(${escape(what ?? sub)})</small></button></li>`,
    )
    .join('');
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proefmakelaar</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}button,select{font:inherit;padding:.5rem 1rem}</style></head>
<body><main><h1>Proefmakelaar: wie bent u?</h1><p>Dit is een nagemaakte inlogdienst met verzonnen mensen.</p>
<form method="post" action="/interaction/${escape(uid)}"><p><label for="acr">Betrouwbaarheidsniveau</label> <select id="acr" name="acr">${levels}</select></p>
<ul>${buttons}</ul><p><button name="cancel" value="1">Annuleren</button></p></form></main></body></html>`;
}

async function bodyOf(request) {
  let text = '';
  for await (const part of request) text += part;
  return new URLSearchParams(text);
}

function configuration({ people, clients }) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomUUID() };
  return {
    clients,
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    acrValues: brokerLevels,
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 3600, IdToken: 600, Interaction: 900, Session: 3600 },
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    claims: {
      openid: ['sub', 'urn:etoegang:1.9:EntityConcernedID:KvKnr', 'urn:etoegang:1.9:EntityConcernedID:RSIN'],
      profile: ['name', 'groups'],
      email: ['email', 'email_verified'],
      acr: null,
      auth_time: null,
      sid: null,
      iss: null,
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Uitloggen</title></head><body><main><h1>Uitloggen bij de proefmakelaar</h1>${form}<button autofocus type="submit" form="op.logoutForm" value="yes" name="logout">Ja, log mij uit</button></main></body></html>`;
        },
      },
    },
    // It tells a product on this very machine that somebody signed out; the guard against that is for the real ones.
    fetch: (url, options) => globalThis.fetch(url, { ...options, dispatcher: undefined }),
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => {
      const person = people.find((one) => one.sub === sub);
      return (
        person && {
          accountId: sub,
          claims: () => ({
            sub,
            name: person.name,
            email: person.email,
            email_verified: person.emailVerified ?? true,
            groups: person.groups,
            'urn:etoegang:1.9:EntityConcernedID:KvKnr': person.kvk,
            'urn:etoegang:1.9:EntityConcernedID:RSIN': person.rsin,
          }),
        }
      );
    },
    // Nobody is asked whether we may know who they are: that is why they came.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
}

/** Starts it; `people` may be changed while it runs. */
export async function startFakeBroker({ port = 0, people = brokerPeople, clients }) {
  const { createServer } = await import('node:http');
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, configuration({ people, clients }));
  const serve = provider.callback();
  const interact = async (request, response) => {
    const { uid, params } = await provider.interactionDetails(request, response);
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return response.end(page(uid, people, params.acr_values?.split(' ')[0]));
    }
    const body = await bodyOf(request);
    const result = body.get('cancel')
      ? { error: 'access_denied', error_description: 'cancelled' }
      : { login: { accountId: body.get('sub'), acr: body.get('acr') } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
  server.on('request', (request, response) => {
    if (!request.url.startsWith('/interaction/')) return serve(request, response);
    return interact(request, response).catch((error) => {
      response.statusCode = 400;
      response.end(String(error.message));
    });
  });
  return {
    issuer,
    provider,
    people,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** One of its clients, for one group of people of an installation. */
export const brokerClient = (publicUrl, group) => ({
  client_id: `flexloket-${group}`,
  client_secret: `secret-of-${group}`,
  redirect_uris: [`${publicUrl}/api/v1/sign-ins/${group}/callback`],
  post_logout_redirect_uris: [`${publicUrl}/`],
  backchannel_logout_uri: `${publicUrl}/api/v1/sign-ins/${group}/endings`,
  backchannel_logout_session_required: true,
});

/** The settings with which an installation signs in at it. */
export const brokerSettings = (issuer, groups = ['staff', 'organisations']) => ({
  ...(groups.includes('staff')
    ? {
        OIDC_STAFF_ISSUER: issuer,
        OIDC_STAFF_CLIENT_ID: 'flexloket-staff',
        OIDC_STAFF_CLIENT_SECRET: 'secret-of-staff',
        OIDC_STAFF_LEVELS: `${loa('loa2')}=basic ${loa('loa3')}=substantial ${loa('loa4')}=high`,
        OIDC_STAFF_GROUPS:
          'flexloket-beoordelaars=assessor flexloket-beslissers=decider flexloket-financien=finance flexloket-beheer=administrator flexloket-controle=auditor',
      }
    : {}),
  ...(groups.includes('organisations')
    ? {
        OIDC_ORGANISATIONS_ISSUER: issuer,
        OIDC_ORGANISATIONS_CLIENT_ID: 'flexloket-organisations',
        OIDC_ORGANISATIONS_CLIENT_SECRET: 'secret-of-organisations',
      }
    : {}),
});
