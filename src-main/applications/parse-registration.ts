import { productId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import { isJsonObject, parseStrictJson, type JsonObject } from '#license-file/encoding/strict-json.ts';
import type { ApplicationRegistration, RegistrationProblemCode } from './application-registration.ts';
import { REGISTRATION_FIELDS } from './registration-fields.ts';
import { isBatchFile, isFullPath } from './start-path.ts';

/** A registered application, or why the text registers none. */
export type ParsedRegistration =
  | { readonly ok: true; readonly entry: ApplicationRegistration }
  | { readonly ok: false; readonly problem: RegistrationProblemCode; readonly facts: Readonly<Record<string, string>> };

/** The form that this version knows. */
const SCHEMA = 1;

/**
 * Parses the registration of one application from its JSON (docs/applications.md).
 *
 * Strict: unknown, missing and repeated fields refuse. The executable is a full path, so that neither the working folder nor `PATH`
 * chooses what is started; and no batch file, which Windows starts through a shell.
 *
 * @param platform whose paths these are
 */
export function parseRegistration(json: string, platform: NodeJS.Platform = process.platform): ParsedRegistration {
  const parsed = parseStrictJson(Buffer.from(json, 'utf8'));
  if (!parsed.ok) return refuse('entry-not-json', { detail: parsed.problem });
  if (!isJsonObject(parsed.value)) return refuse('entry-not-json', { detail: 'no-object' });
  const fields = parsed.value;
  return findProblem(fields) ?? read(fields, platform);
}

function findProblem(fields: JsonObject): ParsedRegistration | null {
  const { schema } = fields;
  if (Number.isInteger(schema) && Number(schema) > SCHEMA) return refuse('registration-of-newer-version');
  for (const field of Object.keys(fields)) {
    if (!REGISTRATION_FIELDS.some(({ name }) => name === field)) return refuse('field-unknown', { field });
  }
  for (const { name: field, isOptional, isRight } of REGISTRATION_FIELDS) {
    if (Object.hasOwn(fields, field)) {
      if (!isRight(fields[field])) return refuse('field-wrong', { field });
    } else if (!isOptional) return refuse('field-missing', { field });
  }
  return null;
}

function read(fields: JsonObject, platform: NodeJS.Platform): ParsedRegistration {
  const product = productId(fields['productId'] as number);
  const version = parseDottedVersion(fields['version'] as string);
  const [executable = '', ...words] = fields['command'] as readonly string[];
  const workingFolder = (fields['workingFolder'] as string | undefined) ?? null;
  if (product === null) return refuse('field-wrong', { field: 'productId' });
  if (version === null) return refuse('field-wrong', { field: 'version' });
  if (!isFullPath(executable, platform)) return refuse('executable-not-a-full-path', { executable });
  if (isBatchFile(executable, platform)) return refuse('executable-is-a-batch-file', { executable });
  if (workingFolder !== null && !isFullPath(workingFolder, platform)) return refuse('field-wrong', { field: 'workingFolder' });
  const entry: ApplicationRegistration = {
    productId: product,
    featureString: (fields['featureString'] as string | undefined) ?? '',
    name: fields['name'] as string,
    version,
    command: { executable, words, workingFolder },
  };
  return { ok: true, entry };
}

function refuse(problem: RegistrationProblemCode, facts: Readonly<Record<string, string>> = {}): ParsedRegistration {
  return { ok: false, problem, facts };
}
