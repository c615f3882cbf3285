import { errors, type Interaction, type Provider } from 'oidc-provider';
import type { Instant } from '#core/time/instant.ts';
import { machineClock } from '../../clock/service-clock.ts';
import { isEmail } from '../../entitlements/email-key.ts';
import { beginAttempt, forgetAttempts } from '../attempts.ts';
import { HASH_OF_NOBODY, isPasswordOf } from '../password.ts';
import { noticePage } from '../pages/notice-page.ts';
import { sendPage } from '../pages/page.ts';
import { wordsFor } from '../pages/page-language.ts';
import { signInPage, type SignInProblem } from '../pages/sign-in-page.ts';
import type { ProviderRequest } from '../sign-in-way.ts';
import { accountById, accountsByEmail, onlyOrganization, type AccountRow } from './accounts.ts';
import type { EmbeddedParts } from './embedded-parts.ts';
import { formTargetOf, isOwnForm } from './form-origin.ts';
import { readForm } from './read-form.ts';

type Interacting = InstanceType<typeof Interaction>;

const STATUS = { wrong: 403, disabled: 403, 'in-several-organizations': 403, 'too-many': 429 } as const;

/** Answers the page on which people sign in: shows it, and looks at what they typed. */
export async function answerInteraction(parts: EmbeddedParts, provider: Provider, given: ProviderRequest): Promise<void> {
  const { store, clock, publicUrl, shownAccounts } = parts;
  const { request, response, address } = given;
  const accepted = request.headers['accept-language'];
  const interaction = await interactionOf(provider, given);
  if (interaction === null || (request.method === 'POST' && !isOwnForm(request, publicUrl))) {
    sendPage(response, 400, noticePage(wordsFor(undefined, accepted), { kind: 'ended' }));
    return;
  }
  const words = wordsFor(textOf(interaction.params['ui_locales']), accepted);
  const leadsTo = formTargetOf(interaction.params['redirect_uri']) ?? '';
  const show = async (email: string, problem: SignInProblem | null): Promise<void> => {
    const organizationName = await onlyOrganization(store.reading);
    if (problem?.kind === 'too-many') response.setHeader('retry-after', String(Math.ceil((problem.until - problem.now) / 1000)));
    sendPage(response, problem === null ? 200 : STATUS[problem.kind], signInPage(words, { organizationName, email, problem, shownAccounts, leadsTo }));
  };
  if (request.method !== 'POST') return show(textOf(interaction.params['login_hint'])?.slice(0, 254) ?? '', null);
  const form = await readForm(request);
  if (form?.get('cancel') === 'yes') return finish(given, interaction, { error: 'access_denied', error_description: 'the person cancelled' });
  const [email, password] = [form?.get('email')?.trim().slice(0, 254) ?? '', form?.get('password') ?? ''];
  const now = clock();
  const attempt = await beginAttempt(store, email, address, now);
  if (!attempt.ok) return show(email, { kind: 'too-many', now, until: attempt.until });
  // What can be nobody's address is asked for nowhere, and costs as much: one that no database takes is an unknown one, too.
  const found = await ownersOf(isEmail(email) ? await accountsByEmail(store.reading, email) : [], password);
  const [account, another] = found;
  if (account === undefined) return show(email, { kind: 'wrong' });
  await forgetAttempts(store, email, address, now);
  if (another !== undefined) return show(email, { kind: 'in-several-organizations' });
  if (account.isDisabled) return show(email, { kind: 'disabled' });
  const isIn = await letIn(parts, provider, given, interaction, account, now);
  if (!isIn) await show(email, { kind: 'wrong' });
}

/** Whose password it is, of those with the address. As much is computed for none as for one. */
async function ownersOf(accounts: readonly AccountRow[], password: string): Promise<readonly AccountRow[]> {
  const owners: AccountRow[] = [];
  for (const account of accounts) if (await isPasswordOf(password, account.passwordHash ?? HASH_OF_NOBODY)) owners.push(account);
  if (accounts.length === 0) await isPasswordOf(password, HASH_OF_NOBODY);
  return owners;
}

/** `false` where the password was changed, or the account disabled, while it was looked at. */
async function letIn(parts: EmbeddedParts, provider: Provider, given: ProviderRequest, interaction: Interacting, account: AccountRow, now: Instant): Promise<boolean> {
  const { params } = interaction;
  const grant = new provider.Grant({ accountId: account.id, clientId: textOf(params['client_id']) ?? '' });
  grant.addOIDCScope(textOf(params['scope']) ?? 'openid');
  const grantId = await grant.save();
  // Whoever signed in with this browser before stays signed in at their client; the provider would end that.
  const before = interaction.session?.uid;
  if (before !== undefined) await (await provider.Session.findByUid(before))?.destroy();
  Reflect.deleteProperty(interaction, 'session');
  interaction.result = { login: { accountId: account.id, remember: false }, consent: { grantId } };
  await interaction.save(remaining(interaction));
  const still = await accountById(parts.store.reading, account.id);
  if (still === null || still.isDisabled || still.passwordHash !== account.passwordHash) {
    await interaction.destroy();
    return false;
  }
  parts.log.info({ member: account.id, requestId: given.requestId, at: now }, 'signed in');
  redirect(given, interaction.returnTo);
  return true;
}

async function finish(given: ProviderRequest, interaction: Interacting, result: NonNullable<Interacting['result']>): Promise<void> {
  interaction.result = result;
  await interaction.save(remaining(interaction));
  redirect(given, interaction.returnTo);
}

function redirect({ response }: ProviderRequest, to: string): void {
  response.writeHead(303, { location: to, 'content-length': '0', 'referrer-policy': 'same-origin' }).end();
}

/** In seconds, by the clock that the provider reads. */
function remaining(interaction: Interacting): number {
  return interaction.exp - Math.floor(machineClock() / 1000);
}

/** The sign-in that a request belongs to, by its cookie and its path; `null` where it has ended or never was. */
async function interactionOf(provider: Provider, { request, response }: ProviderRequest): Promise<Interacting | null> {
  try {
    const interaction = await provider.interactionDetails(request, response);
    return request.url?.split('?', 1).join('') === `/interaction/${interaction.uid}` ? interaction : null;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
