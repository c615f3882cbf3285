import { DEMONSTRATION_APPLICATIONS } from '#core/demonstration/demonstration-applications.ts';
import { DAY, duration, minus, type Instant } from '#core/time/instant.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import { makeReceiptCode } from '#license-file/receipts/make-receipt-code.ts';
import { checkIn } from '../checkouts/check-in.ts';
import { takeReceipt } from '../checkouts/take-receipt.ts';
import { ACCOUNTS } from './accounts.ts';
import { issueCheckout, type DemonstrationCheckout, type DemonstrationIssuing } from './issue.ts';
import { ORGANIZATION } from './seed-organization.ts';

/** Makes checkouts of every state, for computers that do not exist, at the times at which they would have been made. */
export async function seedCheckouts(issuing: DemonstrationIssuing, now: Instant): Promise<void> {
  const { anna, bruno, clara } = ACCOUNTS;
  const { modeler, drainage, structures, review } = DEMONSTRATION_APPLICATIONS;
  const ago = (days: number): Instant => minus(now, duration(days, DAY));
  const issue = (checkout: DemonstrationCheckout) => issueCheckout(issuing, checkout).then((made) => ({ ...made, machineName: checkout.machineName }));
  const deedAt = (at: Instant) => ({ organizationId: ORGANIZATION.organizationId, actor: issuing.administrator, now: at });
  const { store } = issuing;
  // As they happened, so that the history reads like one.
  const confirmed = await issue({ account: bruno, machineName: 'DE-NB-0031', applications: [modeler], at: ago(80), days: 90 });
  const expired = { account: bruno, machineName: 'DE-WS-0007', applications: [modeler], at: ago(61), days: 60 };
  await issue(expired);
  await issue({ account: anna, machineName: 'PL-WS-0142', applications: [drainage], at: ago(55), days: 59 });
  const extended = await issue({ account: anna, machineName: 'PL-FIELD-02', applications: [structures, drainage], at: ago(45), days: 48 });
  const unconfirmed = await issue({ account: anna, machineName: 'PL-NB-0009', applications: [modeler], at: ago(40), days: 70 });
  const cleared = await issue({ account: anna, machineName: 'PL-FIELD-03', applications: [structures], at: ago(30), days: 70 });
  const withoutMaintenance = await issue({ account: clara, machineName: 'PL-NB-0018', applications: [modeler], at: ago(28), days: 60 });
  await issue({ account: clara, machineName: 'PL-WS-0077', applications: [modeler], at: ago(25), days: 55 });
  await issue({ account: bruno, machineName: 'DE-WS-0007', applications: [modeler], at: ago(20), days: 80 });
  await issue({ account: anna, machineName: 'PL-WS-0142', licenseService: 'SELECTserver', applications: [review], at: ago(15), days: 90 });
  await store.change(ORGANIZATION.organizationId, async (change) => {
    const receipt = receiptOf(confirmed, ago(12));
    if ((await takeReceipt(change, { ...deedAt(ago(12)) }, receipt)).outcome !== 'recorded') throw new Error('the demonstration refuses its own receipt');
    await checkIn(change, deedAt(ago(11)), confirmed.checkoutId, null);
  });
  await issue({ account: anna, machineName: 'PL-FIELD-02', applications: [structures, drainage], at: ago(10), days: 60, extends: extended.checkoutId });
  await store.change(ORGANIZATION.organizationId, async (change) => {
    await checkIn(change, deedAt(ago(5)), unconfirmed.checkoutId, null);
    await takeReceipt(change, deedAt(ago(3)), receiptOf(withoutMaintenance, ago(3)));
    await takeReceipt(change, deedAt(ago(2)), receiptOf(cleared, ago(2)));
  });
}

/** The receipt that a workstation makes which has the file: a `.belic`, whose third part is its signature. */
function receiptOf(
  { checkoutId, file, machineName }: Pick<Receipt, 'checkoutId' | 'machineName'> & { readonly file: Uint8Array },
  clearedAt: Instant,
): Receipt {
  const [line = ''] = Buffer.from(file).toString('utf8').split('\n');
  const licenseSignature = Buffer.from(line.split('.')[2] ?? '', 'base64url');
  return { checkoutId, machineName, profile: 'field', clearedAt, clientVersion: '0.1.0', code: makeReceiptCode({ licenseSignature, checkoutId, machineName }, clearedAt) };
}
