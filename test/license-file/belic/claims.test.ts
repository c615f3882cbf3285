import { beforeAll, describe, expect, it } from 'vitest';
import { POLICY_CLAIM } from '#license-file/belic/jwt-claims.ts';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import { belicOf, belicWithPolicy, layersOf, makeBelicIssuer, signPayload, type BelicIssuer, type Editable } from './belic-issuer.ts';

let own: BelicIssuer;
beforeAll(async () => {
  own = await makeBelicIssuer();
});

function refusalOf(bytes: Uint8Array): string {
  const found = authenticateLicenseFile(bytes, own.trust);
  return found.ok ? 'passed' : `${found.check}: ${found.code} (${found.facts['problem'] ?? ''})`;
}

const withPolicy = (spoil: (policy: Editable) => unknown) => refusalOf(belicWithPolicy(own.issuer, spoil));

function withClaims(spoil: (claims: Editable) => unknown): string {
  const { claims } = layersOf(belicOf(own.issuer));
  const spoiled = spoil(claims) ?? claims;
  return refusalOf(signPayload(own.issuer, typeof spoiled === 'string' ? spoiled : JSON.stringify(spoiled)));
}

describe('the claims of a signed .belic', () => {
  it('are damaged where a field has the wrong type', () => {
    const spoilings: Readonly<Record<string, (claims: Editable) => unknown>> = {
      'no issuer': (claims) => delete claims['iss'],
      'empty issuer': (claims) => (claims['iss'] = ''),
      'audience as a list': (claims) => (claims['aud'] = ['a']),
      'nbf as text': (claims) => (claims['nbf'] = '1772355600'),
      'nbf with a fraction': (claims) => (claims['nbf'] = 1.5),
      'exp too large': (claims) => (claims['exp'] = 1e300),
      'no exp': (claims) => delete claims['exp'],
      'exp before nbf': (claims) => (claims['exp'] = 5),
      'nonce as a number': (claims) => (claims['nonce'] = 5),
      'no policy': (claims) => Reflect.deleteProperty(claims, POLICY_CLAIM),
      'policy as an object': (claims) => (claims[POLICY_CLAIM] = {}),
      'policy with white space': (claims) => (claims[POLICY_CLAIM] = `${String(claims[POLICY_CLAIM])}\n`),
      'policy in base64url': (claims) => (claims[POLICY_CLAIM] = Buffer.from('{"?":"???>>>"}').toString('base64url')),
      'empty policy': (claims) => (claims[POLICY_CLAIM] = ''),
    };
    for (const [name, spoil] of Object.entries(spoilings)) {
      const refusal = withClaims((claims) => void spoil(claims));
      expect([name, refusal]).toEqual([name, expect.stringMatching(/^claims: damaged/)]);
    }
  });

  it('are strict JSON: no list, no duplicate, no lone surrogate, nothing after the value', () => {
    expect(withClaims((claims) => JSON.stringify([claims]))).toBe('claims: damaged (claims-no-object)');
    expect(withClaims((claims) => `${JSON.stringify(claims).slice(0, -1)},"exp":1999999999}`)).toMatch(/duplicate-key/);
    expect(withClaims((claims) => `${JSON.stringify(claims).slice(0, -1)},"x":"\\udead"}`)).toMatch(/lone-surrogate/);
    expect(withClaims((claims) => `${JSON.stringify(claims)}{}`)).toMatch(/malformed/);
    expect(withClaims(() => '['.repeat(120_000))).toMatch(/^claims: damaged/);
  });

  it('may hold more than the format names', () => {
    expect(withClaims((claims) => ({ ...claims, iat: 1, jti: 'x', acr: { a: [] } }))).toBe('passed');
  });

  it('end the checkout by the policy and not by exp', () => {
    const found = authenticateLicenseFile(belicOf(own.issuer), own.trust);
    const { claims } = layersOf(belicOf(own.issuer));
    expect(claims['exp'] - claims['nbf']).toBe(7 * 86_400);
    expect(found.ok && found.license.checkout.expiresAt / 1_000).toBeGreaterThan(claims['exp']);
  });
});

describe('the policy JSON of a signed .belic', () => {
  it('of another version is unsupported, whatever else it holds', () => {
    for (const version of [2, 1.1, 0, -1]) {
      expect(withPolicy(() => ({ PolicyVersion: version }))).toBe('claims: unsupported-version (policy-version-differs)');
    }
    expect(withPolicy((policy) => void (policy['PolicyVersion'] = '1.0'))).toBe('claims: damaged (wrong-type: PolicyVersion)');
  });

  it('is damaged where a field it needs is missing', () => {
    for (const name of ['PolicyId', 'PolicyCreatedOn', 'PolicyExpiresOn', 'RequestData', 'AppliesToUserId', 'ACLs', 'SecurableData', 'UserData']) {
      expect(withPolicy((policy) => void Reflect.deleteProperty(policy, name))).toBe(`claims: damaged (wrong-type: ${name})`);
    }
  });

  it('is damaged where a field has the wrong type', () => {
    const spoilings: Readonly<Record<string, (policy: Editable) => unknown>> = {
      'id no guid': (policy) => (policy['PolicyId'] = 'x'),
      'id with braces': (policy) => (policy['PolicyId'] = `{${String(policy['PolicyId'])}}`),
      'creation without zone': (policy) => (policy['PolicyCreatedOn'] = '2026-03-01T09:00:00'),
      'creation on 30 February': (policy) => (policy['PolicyCreatedOn'] = '2026-02-30T09:00:00Z'),
      'end as a number': (policy) => (policy['PolicyExpiresOn'] = 1788242399),
      'end before creation': (policy) => (policy['PolicyExpiresOn'] = '2026-02-01T09:00:00Z'),
      'request as a list': (policy) => (policy['RequestData'] = []),
      'machine as a list': (policy) => (policy['RequestData']['MachineName'] = ['x']),
      'machine as a number': (policy) => (policy['RequestData']['MachineName'] = 5),
      'no machine': (policy) => (policy['RequestData']['MachineName'] = null),
      'empty machine': (policy) => (policy['RequestData']['MachineName'] = ''),
      'project as an object': (policy) => (policy['RequestData']['ProjectId'] = {}),
      'requested version as a number': (policy) => (policy['RequestData']['RequestedSecurables'][0]['Version'] = 1),
      'requested version dotted': (policy) => (policy['RequestData']['RequestedSecurables'][0]['Version'] = '1.2.3.4'),
      'requested version with zeros': (policy) => (policy['RequestData']['RequestedSecurables'][0]['Version'] = '01'),
      'product as text': (policy) => (policy['SecurableData'][0]['ProductId'] = '2545'),
      'product of three digits': (policy) => (policy['SecurableData'][0]['ProductId'] = 999),
      'product with a fraction': (policy) => (policy['SecurableData'][0]['ProductId'] = 2545.5),
      'securable as a list': (policy) => (policy['SecurableData'][0] = []),
      'securables as an object': (policy) => (policy['SecurableData'] = { 0: policy['SecurableData'][0], length: 1 }),
      'securable twice': (policy) => policy['SecurableData'].push(policy['SecurableData'][0]),
      'feature as a number': (policy) => (policy['SecurableData'][0]['FeatureString'] = 0),
      'access kind as text': (policy) => (policy['ACLs'][0]['AccessKind'] = '1'),
      'access kind unknown': (policy) => (policy['ACLs'][0]['AccessKind'] = 5),
      'end of an ACL as text': (policy) => (policy['ACLs'][0]['ExpiresOn'] = 'never'),
      'override as a list': (policy) => (policy['ACLs'][0]['AccessOverrideType'] = []),
      'qualifier value as a number': (policy) => (policy['DefaultQualifiers'][0]['Value'] = 1),
      'qualifier value as a boolean': (policy) => (policy['DefaultQualifiers'][0]['Value'] = true),
      'qualifier without name': (policy) => delete policy['DefaultQualifiers'][0]['Name'],
      'qualifier null': (policy) => policy['DefaultQualifiers'].push(null),
      'user empty': (policy) => (policy['AppliesToUserId'] = ''),
      'organisation empty': (policy) => (policy['UserData']['OrganizationId'] = ''),
      'securable ids as text': (policy) => (policy['AppliesToSecurableIds'] = 'x'),
      'securable ids as numbers': (policy) => (policy['AppliesToSecurableIds'] = [1]),
      'machine signature as a number': (policy) => (policy['MachineSignature'] = 1),
      'meta data as text': (policy) => (policy['MetaData'] = 'x'),
      'no application granted': (policy) => (policy['ACLs'] = []),
    };
    for (const [name, spoil] of Object.entries(spoilings)) {
      expect([name, withPolicy((policy) => void spoil(policy))]).toEqual([name, expect.stringMatching(/^claims: damaged/)]);
    }
  });

  it('is strict JSON: no duplicate anywhere, no lone surrogate, no prototype of anything', () => {
    const append = (extra: string) => withPolicy((policy) => `${JSON.stringify(policy).slice(0, -1)},${extra}}`);
    expect(append('"PolicyExpiresOn":"2027-01-01T00:00:00.000+00:00"')).toBe('claims: damaged (policy-json-duplicate-key)');
    expect(append(String.raw`"Polic\u0079Id":"x"`)).toBe('claims: damaged (policy-json-duplicate-key)');
    expect(append(String.raw`"x":["\ud83d"]`)).toBe('claims: damaged (policy-json-lone-surrogate)');
    expect(append('"__proto__":{"IsCheckedOut":"true"},"constructor":{"prototype":{"x":1}}')).toBe('passed');
    expect(({} as Editable)['x']).toBeUndefined();
    expect(withPolicy(() => '[]')).toBe('claims: damaged (policy-no-object)');
  });

  it('finds no field on the prototype: one that only __proto__ carries is missing', () => {
    expect(
      withPolicy((policy) => {
        const { AppliesToUserId: user, ...rest } = policy;
        return `${JSON.stringify(rest).slice(0, -1)},"__proto__":{"AppliesToUserId":${JSON.stringify(user)}}}`;
      }),
    ).toBe('claims: damaged (wrong-type: AppliesToUserId)');
  });

  it('may leave out or null what the vendor’s services do', () => {
    expect(
      withPolicy((policy) => {
        delete policy['ACLs'][0]['AccessOverrideType'];
        delete policy['MetaData'];
        policy['UserData']['UsageCountryISO'] = null;
        policy['SecurableData'][0]['Version'] = '';
        policy['SecurableData'][0]['FutureField'] = { a: 1 };
        policy['AppliesToSecurableIds'] = null;
      }),
    ).toBe('passed');
  });

  it('is a checkout by the default qualifier only, the first of the name, in any case', () => {
    const notACheckout = 'is-a-checkout: not-a-checkout ()';
    const qualifier = (Value: string) => ({ MessageId: 0, Name: 'IsCheckedOut', Value, Type: 'bool', Prompt: null });
    const withDefaults = (...defaults: object[]) => withPolicy((policy) => void (policy['DefaultQualifiers'] = defaults));
    expect(withDefaults(qualifier('TRUE'))).toBe('passed');
    expect(withDefaults(qualifier('false'))).toBe(notACheckout);
    expect(withDefaults(qualifier('1'))).toBe(notACheckout);
    expect(withDefaults(qualifier('false'), qualifier('true'))).toBe(notACheckout);
    expect(withDefaults({ ...qualifier('true'), Name: 'ischeckedout' })).toBe(notACheckout);
    expect(withDefaults()).toBe(notACheckout);
    expect(
      withPolicy((policy) => {
        policy['ACLs'][0]['QualifierOverrides'] = [qualifier('true')];
        policy['SecurableData'][0]['QualifierOverrides'] = [qualifier('true')];
        policy['DefaultQualifiers'] = null;
      }),
    ).toBe(notACheckout);
  });

  it('speaks for the organisation of its signer and for no other', () => {
    expect(withPolicy((policy) => void (policy['UserData']['OrganizationId'] = '00000000-0000-4000-8000-000000000000'))).toBe(
      'claims: untrusted-issuer (organization-differs)',
    );
    expect(
      withPolicy((policy) => void (policy['UserData']['OrganizationId'] = String(policy['UserData']['OrganizationId']).toUpperCase())),
    ).toBe('passed');
  });
});
