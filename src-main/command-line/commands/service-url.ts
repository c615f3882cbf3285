import { resolve } from 'node:path';
import { printable } from '#core/texts/printable.ts';
import { trustEntryFingerprint } from '#license-file/trust/format-trust-entry.ts';
import { fetchTrustEntry } from '#main/use-cases/sign-in/fetch-trust-entry.ts';
import { serviceAddress } from '#main/use-cases/sign-in/service-address.ts';
import { changeService } from '#main/use-cases/sign-in/change-service.ts';
import { trustAddWords } from '#main/use-cases/trust/trust-add-line.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { entryJson, entryRows } from '../render/trust-entry.ts';
import { LABELS } from '../labels.ts';
import { serviceJson, shownService } from '../render/shown-service.ts';
import { serviceAccess } from '../service-access.ts';

/** `service-url [URL]`: shows or sets the address of the entitlement service, and writes its trust entry. It never trusts anything itself. */
export function serviceUrl(options: OptionsOf<'service-url'>, context: CommandContext): Promise<CommandResult> {
  const { texts, layout, signal } = context;
  const [url] = options.arguments;
  const { unset = false, trustEntry } = options;
  if (unset && (url !== undefined || trustEntry !== undefined)) {
    return Promise.resolve(problemResult(context, useCaseProblem('usage', { detail: texts.say('usage-unset-alone'), command: 'service-url' }), 'looking'));
  }
  return withProfile(context, async (opened) => {
    const access = serviceAccess(opened, context);
    let text = '';
    let json: Readonly<Record<string, unknown>> = {};
    if (url !== undefined || unset) {
      const changed = await changeService(access, url ?? null, signal);
      if (!changed.ok) return problemResult(context, changed, 'looking');
      const { outcome, signedOut } = changed.value;
      json = { outcome, signedOut: signedOut !== null };
      text += layout.lines([
        unset ? texts.say('service-unset') : texts.say(outcome === 'set' ? 'service-set' : 'service-unchanged', { address: printable(changed.value.service?.address ?? '') }),
        ...(signedOut?.outcome === 'signed-out' ? [texts.say('signed-out'), ...(signedOut.isServiceTold ? [] : [texts.say('service-not-told')])] : []),
      ]);
    }
    const found = serviceAddress(opened);
    if (!found.ok) return problemResult(context, found, 'looking');
    const { value: service } = found;
    json = { ...json, ...serviceJson(service) };
    if (text === '') text = layout.lines([service === null ? texts.say('service-none') : shownService(service, context)]);
    if (trustEntry === undefined) return done(text, json);
    const fetched = await fetchTrustEntry(access, trustEntry, signal);
    if (!fetched.ok) return problemResult(context, fetched, 'looking');
    const { entry, file } = fetched.value;
    const line = `${trustAddWords(resolve(file), context.program)} --fingerprint ${trustEntryFingerprint(entry)}`;
    text += layout.lines([texts.say('trust-entry-written', { file: printable(file) })]);
    text += layout.rows([[LABELS.issuedBy, printable(entry.name)], ...entryRows(entry)]);
    text += `${layout.lines([texts.say('trust-entry-next')])}  ${line}\n`;
    return done(text, { ...json, trustEntry: { file, entry: entryJson(entry), trustLine: line } });
  });
}
