import { Command, Option } from 'commander';
import { SERVICE_VERSION } from '../service-version.ts';
import { addCatalogueCommands, addUserTableCommands } from './catalogue-program.ts';
import { addCheckoutCommands } from './checkout-program.ts';
import type { CommandAnswer, CommandContext, CommandSurroundings } from './command-context.ts';
import { auditExport, auditVerify, auditVerifyFile } from './commands/audit.ts';
import { init, type InitOptions } from './commands/init.ts';
import { issuerAdopt, issuerInit, issuerRotate, issuerTrustEntry } from './commands/issuer.ts';
import { renewSignInKeys, userAdd, userForgetAccount, userLink, userSetDisabled, type UserOptions } from './commands/people.ts';
import { serve } from './commands/serve.ts';
import { backup, restore } from './commands/store.ts';
import { userSignOut } from './commands/sign-out.ts';
import { tokenCreate, tokenRevoke } from './commands/tokens.ts';

/** What is said before the command, and the words of the command itself. */
export interface RunOptions {
  readonly organization?: string;
  readonly json?: boolean;
  readonly words: string;
}

/** Opens the store for a command, runs it and prints its answer. */
export type RunCommand = (
  options: RunOptions,
  command: (context: CommandContext) => Promise<CommandAnswer>,
) => Promise<void>;

/** Runs a command that needs neither configuration nor store, and prints its answer. */
export type RunAlone = (options: RunOptions, command: () => Promise<CommandAnswer>) => Promise<void>;

/** The grammar of `service`. */
export function makeServiceProgram(run: RunCommand, runAlone: RunAlone, { stdout, stderr }: Pick<CommandSurroundings, 'stdout' | 'stderr'>): Command {
  const program = new Command('service')
    .description('The entitlement service: organisations, checkouts, license files. Its configuration comes from the environment.')
    .version(SERVICE_VERSION)
    .helpCommand(false)
    .option('--organization <id>', 'the organisation, where there is more than one')
    .option('--json', 'print one JSON object')
    .showHelpAfterError('(service --help shows what there is)')
    .exitOverride()
    .configureOutput({ writeOut: stdout, writeErr: stderr });
  let words = 'service';
  program.hook('preAction', (_program, command) => {
    words = wordsOf(command);
  });
  const given = (): RunOptions => ({ ...program.opts<{ organization?: string; json?: boolean }>(), words });
  const hand = async (work: (context: CommandContext) => Promise<CommandAnswer>): Promise<void> => run(given(), work);
  const password = new Option('--password-stdin', 'set the password that is the first line of standard input');

  program
    .command('init')
    .description('make an organisation from nothing: issuer, first administrator, the zone of their country')
    .requiredOption('--organization-name <name>', 'what it is called; license files and certificates say so')
    .option('--organization-id <guid>', 'its id, where it has one already')
    .requiredOption('--administrator <email>', 'the first administrator')
    .requiredOption('--name <name>', 'how the administrator is called')
    .requiredOption('--country <code>', 'their usage country, two capital letters')
    .requiredOption('--time-zone <zone>', 'the zone in which its days end, for example Europe/Berlin')
    .requiredOption('--root-key-file <file>', 'where the key of the root is written; take it off this machine and keep it safe')
    .addOption(password)
    .action((options: InitOptions) => hand((context) => init(context, options)));

  const issuer = program.command('issuer').description('what signs license files');
  issuer
    .command('init')
    .description('make root, issuing certificate and signing certificate')
    .requiredOption('--root-key-file <file>', 'where the key of the root is written')
    .action((options: { rootKeyFile: string }) => hand((context) => issuerInit(context, options)));
  issuer
    .command('rotate')
    .description('make a new signing key; licenses of the old one stay good')
    .option('--leaked', 'the old key may have leaked: every signature of it becomes void')
    .option('--new-key-file <file>', 'where the new key is written; needed where keys lie in a file (ISSUER_KEY_FILE)')
    .action((options: { leaked?: boolean; newKeyFile?: string }) => hand((context) => issuerRotate(context, options)));
  issuer
    .command('adopt')
    .description('let the key in ISSUER_KEY_FILE, which your certification authority made, sign from now on')
    .action(() => hand(issuerAdopt));
  issuer
    .command('trust-entry')
    .description('show the entry by which workstations trust the licenses')
    .option('--out <file>', 'write it to this file')
    .action((options: { out?: string }) => hand((context) => issuerTrustEntry(context, options)));

  program
    .command('sign-in')
    .description('how people sign in')
    .command('renew-keys')
    .description('the keys of sign-ins may have leaked: forget them; sign-ins under way begin anew, and whoever is signed in stays so')
    .action(() => hand(renewSignInKeys));

  const user = program.command('user').description('people');
  addUserTableCommands(user, hand);
  user
    .command('link <email>')
    .description('make a link with which this user sets a password, once, within a day')
    .action((email: string) => hand((context) => userLink(context, email)));
  for (const [name, disabled, what] of [['disable', true, 'end every sign-in of this user, and let them sign in no more'], ['enable', false, 'let this user sign in again']] as const) {
    user.command(`${name} <email>`).description(what).action((email: string) => hand((context) => userSetDisabled(context, email, disabled)));
  }
  user
    .command('sign-out <email>')
    .description('end every sign-in of this user, who may sign in again; tokens of scripts stay')
    .action((email: string) => hand((context) => userSignOut(context, email)));
  user
    .command('forget-account <email>')
    .description('with another provider: let go of the account this user signed in with, so that the next one with their address is theirs')
    .action((email: string) => hand((context) => userForgetAccount(context, email)));
  user
    .command('add <email>')
    .description('add a user, or change the one with this e-mail address; what is not said stays')
    .option('--name <name>', 'how the user is called; a new one needs it')
    .option('--country <code>', 'the usage country, two capital letters; a new one needs it')
    .option('--role <role>', 'user, administrator or co-administrator; a new one is a user')
    .option('--disabled', 'may not sign in and gets no checkouts; "user enable" ends that')
    .addOption(password)
    .action((email: string, options: UserOptions) => hand((context) => userAdd(context, email, options)));

  addCatalogueCommands(program, hand);

  const token = program.command('token').description('access tokens for scripts');
  token
    .command('revoke <email>')
    .description('end every token of this user; sign-ins go on')
    .action((email: string) => hand((context) => tokenRevoke(context, email)));
  token
    .command('create <email>')
    .description('make a token with the rights of this user')
    .option('--hours <count>', 'how long it is good for, 1 to 24', '1')
    .action((email: string, options: { hours: string }) => hand((context) => tokenCreate(context, email, options)));

  addCheckoutCommands(program, hand);

  const audit = program.command('audit').description('the history of changes');
  audit
    .command('verify')
    .description('compute the whole chain again')
    .option('--head <hash>', 'a head that was noted earlier, and has to be in it')
    .option('--file <file>', 'that of an exported file, without the service')
    .action(async (options: { head?: string; file?: string }) => {
      const { file, head } = options;
      if (file === undefined) await hand((context) => auditVerify(context, options));
      else await runAlone(given(), () => auditVerifyFile(file, head ?? null));
    });
  audit
    .command('export <file>')
    .description('write it into a file, as lines that "audit verify --file" verifies')
    .option('--csv', 'as a table for people instead')
    .action((path: string, options: { csv?: boolean }) => hand((context) => auditExport(context, path, options)));

  program.command('backup <file>').description('write everything into a file').action((path: string) => hand((context) => backup(context, path)));
  program.command('restore <file>').description('put a backup into an empty database').action((path: string) => hand((context) => restore(context, path)));
  program.command('serve').description('answer requests until asked to end').action(() => hand(serve));
  return program;
}

/** How a command is typed, without its arguments: `service checkout create`. */
function wordsOf(command: Command): string {
  return command.parent === null ? command.name() : `${wordsOf(command.parent)} ${command.name()}`;
}
