import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTexts } from '#core/texts/create-texts.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { imports, outcomes, statusOf } from './answers.ts';
import { Workstation } from './workstation.ts';

const own = fixtureIssuer();
const neighbour = fixtureIssuer('neighbour');
const ofNeighbour = { organization: { id: NEIGHBOUR_WORKS.organizationId, name: NEIGHBOUR_WORKS.name } };

let workstation: Workstation;
let license: string;
let sameId: string;
beforeEach(async () => {
  workstation = new Workstation(own.trustEntry);
  license = workstation.brings('own.belic', aBelic());
  sameId = workstation.brings('neighbour.belic', aBelic(ofNeighbour, neighbour));
  await workstation.use((opened) => imports(opened, license));
});
afterEach(() => {
  workstation.remove();
});

describe('the file of another issuer with the id of a stored license', () => {
  it('is refused, and says why', async () => {
    workstation.trusts(own.trustEntry, neighbour.trustEntry);
    const [file] = await workstation.use((opened) => imports(opened, sameId));
    expect(file).toMatchObject({ outcome: 'refused', code: 'damaged', facts: { problem: 'id-of-another-issuer' } });
    const texts = createTexts('en', { timeZone: 'UTC' });
    expect(texts.problem('damaged', file?.facts ?? {}).happened).toContain('another issuer');
    expect(texts.problem('damaged', {}).happened).toContain('damaged');
  });

  it('does not take its place while its own issuer is not trusted', async () => {
    workstation.trusts(neighbour.trustEntry);
    const [file] = await workstation.use((opened) => imports(opened, sameId));
    expect(file).toMatchObject({ outcome: 'refused', code: 'damaged', facts: { problem: 'id-of-another-issuer' } });
    workstation.trusts(own.trustEntry, neighbour.trustEntry);
    await workstation.use(async (opened) => {
      expect(statusOf(opened)).toBe('Ok covered-by-checkout');
      expect(await outcomes(opened, license)).toEqual(['unchanged']);
    });
  });
});
