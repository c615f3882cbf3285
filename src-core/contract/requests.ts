import { z } from 'zod';
import { productId } from '../application/application.ts';
import { applicationVersion } from '../application/version.ts';
import { parseCheckoutId } from '../checkout/checkout.ts';
import { PROFILE_ERROR_CODES, STORE_ERROR_CODES, WRITE_ERROR_CODES, type ErrorCode } from '../errors/error-code.ts';
import type { ClearQuestion, ClearResult, ReceiptView } from './clearing.ts';
import type { DiagnosticsView, HistoryEntry, SavedFile } from './diagnostics.ts';
import { HAND_OVER_CAUSES, HAND_OVER_LIMITS, type HandOverAnswer } from './hand-over.ts';
import type { FileView, ImportPreview, ImportResult } from './import-preview.ts';
import type { RequestName } from './request-names.ts';
import type { ConnectionTest } from './service.ts';
import { APPEARANCE_CHOICES, LANGUAGE_CHOICES, type Settings } from './settings.ts';
import { DEMONSTRATION_TIMES, type Snapshot } from './snapshot.ts';
import type { StartAnswer, StartResult } from './starting.ts';

/** One request: what its argument must be, what a good answer holds, and how it can fail beyond what every request can. */
interface Row<Schema extends z.ZodType, Value> {
  readonly argument: Schema;
  /** Never set: only its type is used. */
  readonly value?: Value;
  readonly errors: readonly ErrorCode[];
}

function row<Value>() {
  return <Schema extends z.ZodType>(argument: Schema, errors: readonly ErrorCode[] = []): Row<Schema, Value> => ({ argument, errors });
}

const nothing = z.strictObject({});
const checkoutId = z.string().max(36).transform((text, context) => parseCheckoutId(text) ?? refuse(context));
const version = z.tuple([z.int(), z.int(), z.int(), z.int()]).readonly().transform((parts, context) => applicationVersion(...parts) ?? refuse(context));
const application = z.strictObject({
  productId: z.int().transform((number, context) => productId(number) ?? refuse(context)),
  featureString: z.string().max(256),
  version: version.nullable(),
});

/** A dropped or chosen file. A path is put there by the preload and never by the page; a browser sends the bytes. */
const file = z.union([
  z.strictObject({ name: z.string().max(1_024), path: z.string().min(1).max(4_096) }),
  z.strictObject({ name: z.string().max(1_024), base64: z.base64().max(64 * 1_024 * 1_024) }),
]);

const { nameCharacters, portionBytes, portionFiles, startBytes } = HAND_OVER_LIMITS;
const base64Of = (bytes: number) => z.base64().max(4 * Math.ceil(bytes / 3));
const handOverName = z.string().max(nameCharacters);
const handOverId = z.string().max(64);
const serviceAddress = z.string().min(1).max(2_048);
/** The start of a file that a page hands over, with the size of all of it; or why there is none. */
const startOfFile = z.union([
  z.strictObject({ name: handOverName, size: z.int().min(0), base64: base64Of(startBytes) }),
  z.strictObject({ name: handOverName, cause: z.enum(HAND_OVER_CAUSES) }),
]);

/** How any request can fail: the profile or its store cannot be used, the request was refused, or this program broke a promise. */
export const COMMON_ERRORS: readonly ErrorCode[] = [...PROFILE_ERROR_CODES, ...STORE_ERROR_CODES, 'request-refused', 'unexpected', 'connection-lost'];

/**
 * The contract between a window and the main process: one row per request. Both ends, the preload and the browser host's WebSocket are
 * derived from it, and nothing else can be asked.
 */
export const REQUESTS = {
  getSnapshot: row<Snapshot>()(nothing),
  /** Reads everything again: trust folder, cache, clock. Where somebody is signed in, what the service says is asked for behind it. */
  refresh: row<Snapshot>()(nothing),
  previewFiles: row<ImportPreview>()(z.strictObject({ files: z.array(file).min(1).max(10_000).readonly() })),
  /** The starts of some files of a page without paths; `null` begins a hand-over, which ends the one before. */
  handOverFiles: row<HandOverAnswer>()(
    z.strictObject({ handOverId: handOverId.nullable(), files: z.array(startOfFile).max(portionFiles).readonly() }),
    ['not-in-this-host', 'preview-gone'],
  ),
  /** The next bytes of a file that was wanted, or `null` where it cannot be read any more. */
  handOverRest: row<null>()(
    z.strictObject({ handOverId, file: z.int().min(0), base64: base64Of(portionBytes).nullable() }),
    ['not-in-this-host', 'preview-gone'],
  ),
  /** Checks what was handed over, which ends the hand-over. After `cancelWork` there is nothing in it. */
  previewHandedOver: row<ImportPreview>()(z.strictObject({ handOverId }), ['not-in-this-host', 'preview-gone']),
  previewPath: row<ImportPreview>()(z.strictObject({ path: z.string().min(1).max(4_096) }), ['path-not-absolute', 'path-not-on-this-computer']),
  /** Opens the system's own dialog where the host has one; `null` when the person chose nothing. */
  chooseFiles: row<ImportPreview | null>()(z.strictObject({ what: z.enum(['files', 'folder']) }), ['not-in-this-host']),
  takeNextImport: row<ImportPreview | null>()(nothing),
  commitImport: row<ImportResult>()(z.strictObject({ previewId: z.string().max(64) }), ['preview-gone']),
  discardPreview: row<null>()(z.strictObject({ previewId: z.string().max(64) })),
  /** Stops the work on files that is under way; what was acknowledged stays. */
  cancelWork: row<null>()(nothing),
  planClear: row<ClearQuestion>()(z.strictObject({ checkoutId }), ['no-such-checkout']),
  clearCheckout: row<ClearResult>()(z.strictObject({ checkoutId }), ['no-such-checkout']),
  getReceipt: row<ReceiptView>()(z.strictObject({ checkoutId }), ['no-such-checkout', 'no-such-receipt']),
  /** Verifies the stored file of a checkout again, every check. */
  verifyAgain: row<FileView>()(z.strictObject({ checkoutId }), ['no-such-checkout']),
  /** Opens the sign-in page in the system's browser; answers once it is on its way, and the snapshot says how far it is. */
  signIn: row<null>()(z.strictObject({ application: application.nullable() }), ['service-not-configured']),
  /** Opens the sign-in page that is waited for once more. */
  openSignInAgain: row<null>()(nothing, ['service-not-configured']),
  /** Ends the sign-in that is waited for; where the person has left its screen, nothing more is said of it. */
  cancelSignIn: row<null>()(z.strictObject({ isLeft: z.boolean() })),
  /** After somebody else signed in: go over to that account, or keep the one whose entitlements lie here. */
  chooseAccount: row<null>()(z.strictObject({ choice: z.enum(['switch', 'keep']) }), ['service-not-configured']),
  /**
   * Tries a refresh because a prompt is open, shown as `checking`; answers when that is over, and never with why it came to nothing: the
   * snapshot says it. Where nobody is signed in there is nothing to try.
   */
  checkSignIn: row<null>()(nothing),
  /** Ends the sign-in here, and at the service where it can be reached. Checked-out licenses stay. */
  signOut: row<null>()(nothing, ['write-failed', 'sign-in-not-completed']),
  /** Tries the way to the service that is set, or to an address as it was typed; nothing is changed. */
  testConnection: row<ConnectionTest>()(z.strictObject({ address: serviceAddress.nullable() }), ['service-not-configured', 'service-address-wrong']),
  /** Sets the service where no policy does; `null` takes it away, and ends the sign-in there. */
  setServiceAddress: row<null>()(z.strictObject({ address: serviceAddress.nullable() }), ['service-address-wrong', 'forbidden-by-policy', 'write-failed', 'sign-in-not-completed']),
  askToStart: row<StartAnswer>()(z.strictObject({ application })),
  dismissSignIn: row<StartAnswer>()(z.strictObject({ application })),
  continueOffline: row<StartAnswer>()(z.strictObject({ application })),
  startApplication: row<StartResult>()(z.strictObject({ application }), ['application-not-registered', 'application-not-started', 'may-not-run']),
  getHistory: row<readonly HistoryEntry[]>()(z.strictObject({ since: z.int().nullable() })),
  getDiagnostics: row<DiagnosticsView>()(nothing),
  saveDiagnostics: row<SavedFile>()(nothing),
  /** Puts a notification aside, for good; the next threshold of the same end is said again. */
  dismissNotification: row<null>()(z.strictObject({ id: z.int().min(0) })),
  changeSettings: row<Settings>()(
    z.strictObject({ language: z.enum(LANGUAGE_CHOICES).optional(), appearance: z.enum(APPEARANCE_CHOICES).optional(), notifications: z.boolean().optional(), tray: z.boolean().optional(), startAtLogin: z.boolean().optional() }),
    ['settings-not-saved', 'forbidden-by-policy', 'not-in-this-host'],
  ),
  /** The person has seen what came of these files of the import folder, by their digests. */
  folderNewsSeen: row<null>()(z.strictObject({ digests: z.array(z.string().max(64)).max(1_000).readonly() })),
  /** Where the position cannot be kept for the next start, the clock is not moved. */
  moveDemonstrationClock: row<Snapshot>()(z.strictObject({ to: z.enum(DEMONSTRATION_TIMES) }), ['not-in-this-host', ...WRITE_ERROR_CODES]),
  /** Puts a text on the clipboard where the host has one of its own; a browser's page does it itself. */
  copyText: row<null>()(z.strictObject({ text: z.string().max(65_536) }), ['not-in-this-host']),
  closeWindow: row<null>()(nothing, ['not-in-this-host']),
} as const satisfies Record<RequestName, Row<z.ZodType, unknown>>;

/** The argument of a request as a page gives it. */
export type ArgumentOf<Name extends RequestName> = z.input<(typeof REQUESTS)[Name]['argument']>;

/** The argument of a request once it was checked. */
export type CheckedArgumentOf<Name extends RequestName> = z.output<(typeof REQUESTS)[Name]['argument']>;

/** What a good answer to a request holds. */
export type ValueOf<Name extends RequestName> = NonNullable<(typeof REQUESTS)[Name]['value']> | Extract<(typeof REQUESTS)[Name]['value'], null>;

function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'not of the form that this program knows' });
  return z.NEVER;
}
