import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Checkout } from '#core/checkout/checkout.ts';
import type { ApplicationVersion } from '#core/application/version.ts';
import { instant } from '#core/time/instant.ts';
import { issueXmlLicense } from '#license-file/xml/issue-xml-license.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { contentOf } from '#fixtures/builders/xml-parts.ts';
import { aCheckout, anApplication, issuedText, judge } from './xml-licenses.ts';
import { makeXmlIssuer } from './xml-signer.ts';

const { issuer, trust } = await makeXmlIssuer();

describe('issuing an .xml license', () => {
  it('writes the document of the format, byte for byte', () => {
    const document = issuedText(issuer);
    expect(contentOf(document)).toBe(
      '<LicenseCheckout xmlns="urn:licensing-client:selectserver-checkout:1">' +
        '<CheckoutId>3f0c1c34-7b0e-4d0e-9a53-0c9a3a1a0001</CheckoutId><IssuedAt>2026-03-01T09:30:00.000Z</IssuedAt>' +
        '<NotBefore>2026-03-01T09:30:00.000Z</NotBefore><ExpiresAt>2026-12-31T22:00:00.000Z</ExpiresAt>' +
        '<Organization><Id>b7a1e6de-22f4-4b0c-8f6a-1d5b1c9e0002</Id><Name>Example Engineering &amp; Söhne</Name></Organization>' +
        '<EntitlementCountry>DE</EntitlementCountry><ActivationKey>5311-0042-7781-AB3F</ActivationKey>' +
        '<User><Id>9d4f2c1b-5a77-4c39-9a8e-6f0d2b7c0003</Id><Email>user@example.com</Email>' +
        '<Name>Zoë &lt;Field&gt; Engineer</Name></User><MachineName>FIELD-LAPTOP-07</MachineName><Applications>' +
        '<Application><ProductId>1003</ProductId><Name>Structure Designer</Name><FeatureString></FeatureString>' +
        '<Version>10.16.2.34</Version></Application>' +
        '<Application><ProductId>2545</ProductId><Name>Road Designer</Name><FeatureString>ADV</FeatureString>' +
        '<Version></Version></Application></Applications></LicenseCheckout>',
    );
    expect(document).toMatch(
      /<\/Applications><Signature xmlns="http:\/\/www.w3.org\/2000\/09\/xmldsig#"><SignedInfo>.*<\/Signature><\/LicenseCheckout>$/,
    );
  });

  it('gives the same bytes for the same checkout and signer', () => {
    expect(issueXmlLicense(aCheckout(), issuer)).toEqual(issueXmlLicense(aCheckout(), issuer));
  });

  it('hands out the signature that the receipt’s code is made with', () => {
    const issued = issueXmlLicense(aCheckout(), issuer);
    if (!issued.ok) throw new Error(issued.problem);
    const document = Buffer.from(issued.bytes).toString();
    expect(/<SignatureValue>(.*)<\/SignatureValue>/.exec(document)?.[1]).toBe(
      Buffer.from(issued.signature).toString('base64'),
    );
    const digest = createHash('sha256').update(contentOf(document)).digest('base64');
    expect(document).toContain(`<DigestValue>${digest}</DigestValue>`);
    const signedInfo =
      /<SignedInfo>.*<\/SignedInfo>/.exec(document)?.[0].replace('>', ' xmlns="http://www.w3.org/2000/09/xmldsig#">') ??
      '';
    expect(verify('sha256', Buffer.from(signedInfo), createPublicKey(issuer.key), issued.signature)).toBe(true);
  });

  it('is read back with everything that may be missing missing', () => {
    const sparse = aCheckout({
      organization: { id: aCheckout().organization.id, name: null },
      user: { id: 'u', email: null, name: null },
      entitlementCountry: null,
      activationKey: null,
      applications: [anApplication({ name: '', featureString: '', version: null })],
    });
    expect(judge(issuedText(issuer, sparse), trust)).toEqual({ accepted: true, checkout: sparse });
  });

  it('hands out objects that answer for nothing but the document', () => {
    const judgement = judge(issuedText(issuer), trust);
    if (!judgement.accepted) throw new Error(judgement.problem);
    const { checkout } = judgement;
    for (const made of [checkout, checkout.organization, checkout.user, ...checkout.applications]) {
      expect(Object.getPrototypeOf(made)).toBeNull();
    }
  });

  const application = anApplication();
  it.each<[problem: string, changes: Partial<Checkout>]>([
    ['other-license-service', { licenseService: 'SES' }],
    ['application-ends-otherwise', { applications: [anApplication({ expiresAt: at('2026-06-30T22:00:00Z') })] }],
    ['no-application', { applications: [] }],
    ['application-twice', { applications: [application, application] }],
    ['organization-id-not-a-guid', { organization: { id: 'example', name: null } }],
    ['organization-id-not-a-guid', { organization: { id: aCheckout().organization.id.toUpperCase(), name: null } }],
    ['country-not-a-code', { entitlementCountry: 'de' }],
    ['user-id-missing', { user: { id: '', email: null, name: null } }],
    ['machine-name-missing', { machineName: '' }],
    ['text-not-plain', { machineName: 'PC ' }],
    ['text-not-plain', { machineName: 'P\u0000C' }],
    ['text-not-plain', { machineName: 'P\nC' }],
    ['text-not-plain', { machineName: 'P\u2028C' }],
    ['text-not-plain', { machineName: 'P\uD800C' }],
    ['text-not-plain', { machineName: 'P\uFFFEC' }],
    ['text-too-long', { activationKey: 'k'.repeat(513) }],
    ['ends-before-it-begins', { notBefore: at('2026-12-31T22:00:00Z') }],
    ['instant-not-readable', { issuedAt: instant(Infinity) }],
    [
      'version-not-readable',
      { applications: [anApplication({ version: [1, 2, 3, 10_000] as unknown as ApplicationVersion })] },
    ],
    ['product-id-not-readable', { applications: [anApplication({ productId: 1 as ReturnType<typeof product> })] }],
    ['checkout-id-not-a-guid', { checkoutId: 'x' as Checkout['checkoutId'] }],
    ['other-spelling', { checkoutId: aCheckout().checkoutId.toUpperCase() as Checkout['checkoutId'] }],
  ])('says %s where no verifier would take the file', (problem, changes) => {
    expect(issueXmlLicense(aCheckout(changes), issuer)).toEqual({ ok: false, problem });
  });

  it('takes at most two intermediates', () => {
    const [intermediate = issuer.leaf] = issuer.intermediates;
    const crowded = { ...issuer, intermediates: [intermediate, intermediate, intermediate] };
    expect(issueXmlLicense(aCheckout(), crowded)).toEqual({ ok: false, problem: 'too-many-certificates' });
  });
});
