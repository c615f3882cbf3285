import type { Command } from 'commander';
import type { TableName } from '../catalogue/all-tables.ts';
import type { CommandAnswer, CommandContext } from './command-context.ts';
import {
  activationKeyPut, activationKeyRemove, applicationPut, applicationRemove, contractPut, contractRemove, entitlementPut, entitlementRemove,
  type ApplicationOptions, type ContractOptions, type EntitlementOptions,
} from './commands/catalogue.ts'; // prettier-ignore
import { settingsSet, settingsShow, type SettingsOptions } from './commands/settings.ts';
import { exportTable, importTable, listTable } from './commands/tables.ts';
import { importUsers, listUsers } from './commands/user-tables.ts';

type Hand = (work: (context: CommandContext) => Promise<CommandAnswer>) => Promise<void>;

/** Adds `list`, `export` and `import` of one kind of thing to its command. */
export function addTableCommands(command: Command, name: Exclude<TableName, 'users'>, hand: Hand): void {
  command.command('list').description('show all of them').action(() => hand((context) => listTable(context, name)));
  addExport(command, name, hand);
  importing(command).action((file: string, options: { dryRun?: boolean }) => hand((context) => importTable(context, name, file, options)));
}

/** The same for people, who need a password beside their row. */
export function addUserTableCommands(command: Command, hand: Hand): void {
  command.command('list').description('show all of them, and who has a password').action(() => hand(listUsers));
  addExport(command, 'users', hand);
  importing(command)
    .option('--links <file>', 'for everybody who has no password, write a link with which they set one to this new file (CSV, for nobody else to read)')
    .action((file: string, options: { dryRun?: boolean; links?: string }) => hand((context) => importUsers(context, file, options)));
}

function addExport(command: Command, name: TableName, hand: Hand): void {
  command
    .command('export')
    .description('write them as a table (CSV) that import takes again')
    .option('--out <file>', 'write it to this new file')
    .action((options: { out?: string }) => hand((context) => exportTable(context, name, options)));
}

function importing(command: Command): Command {
  return command
    .command('import <file>')
    .description('put a table (CSV) as one change: all of it, or nothing where a row is wrong')
    .option('--dry-run', 'only say what would become of it');
}

/** Adds the commands for applications, contracts, activation keys, entitlements and settings. */
export function addCatalogueCommands(program: Command, hand: Hand): void {
  const application = program.command('application').description('applications and their versions');
  addTableCommands(application, 'applications', hand);
  application
    .command('put <id>')
    .description('put an application into the catalogue, with all its versions')
    .requiredOption('--name <name>', 'what it is called')
    .option('--feature <feature>', 'the feature string, where it has one', '')
    .option('--versions <version=service...>', 'its versions, each with its license service, for example 10.16.2.34=SES', [])
    .option('--qualifier <name=value...>', 'a qualifier of the application in every policy')
    .action((id: string, options: ApplicationOptions) => hand((context) => applicationPut(context, id, options)));
  application
    .command('remove <id>')
    .description('take an application that nothing names out of the catalogue')
    .option('--feature <feature>', 'the feature string, where it has one', '')
    .action((id: string, options: { feature: string }) => hand((context) => applicationRemove(context, id, options)));

  const contract = program.command('contract').description('contracts');
  addTableCommands(contract, 'contracts', hand);
  contract
    .command('put <name>')
    .description('make a contract, or change the one of this name')
    .requiredOption('--ends-on <day>', 'its last day, as YYYY-MM-DD')
    .option('--no-maintenance', 'it has no maintenance: receipts of workstations check its checkouts in')
    .option('--former-name <name>', 'how it was called until now')
    .action((name: string, options: ContractOptions) => hand((context) => contractPut(context, name, options)));
  contract.command('remove <name>').description('remove a contract that nothing is under').action((name: string) => hand((context) => contractRemove(context, name)));

  const key = program.command('activation-key').description('activation keys of countries, for SELECTserver');
  addTableCommands(key, 'activation-keys', hand);
  key
    .command('put <country>')
    .description('set the key of a country: the first line of standard input')
    .action((country: string) => hand((context) => activationKeyPut(context, country)));
  key.command('remove <country>').description('remove the key of a country').action((country: string) => hand((context) => activationKeyRemove(context, country)));

  const entitlement = program.command('entitlement').description('who may run what');
  addTableCommands(entitlement, 'entitlements', hand);
  const identified = (command: Command): Command =>
    command
      .option('--user <email>', 'whose it is; without this, of everybody in the country')
      .requiredOption('--country <code>', 'the usage country, two capital letters')
      .requiredOption('--contract <name>', 'the contract that it is under')
      .option('--feature <feature>', 'the feature string of the application, where it has one', '')
      .option('--kind <kind>', 'ordinary, trial or evaluation', 'ordinary');
  identified(entitlement.command('put <product-id>').description('make an entitlement, or change the one of the same user, country, contract, application and kind'))
    .option('--access <access>', 'allowed, maybe, denied or ended', 'allowed')
    .option('--bound-to <version>', 'the version that an evaluation is bound to')
    .option('--expires-at <instant>', 'when it ends before its contract, in ISO 8601')
    .option('--qualifier <name=value...>', 'a qualifier of this entitlement')
    .action((id: string, options: EntitlementOptions) => hand((context) => entitlementPut(context, id, options)));
  identified(entitlement.command('remove <product-id>').description('remove an entitlement')).action((id: string, options: EntitlementOptions) =>
    hand((context) => entitlementRemove(context, id, options)),
  );

  const settings = program.command('settings').description('what is settled for checkouts and policies');
  settings.command('show').description('show it').action(() => hand(settingsShow));
  settings
    .command('set')
    .description('settle what is named, for the organisation or with --country for a country')
    .option('--require-sign-in <yes|no>', 'whether nobody may work offline without a checkout')
    .option('--qualifier <name=value...>', 'qualifiers of every policy, instead of those that were set')
    .option('--no-qualifiers', 'back to the qualifiers that are built in')
    .option('--country <code>', 'settle this country')
    .option('--time-zone <zone>', 'the zone in which its days end')
    .option('--checkouts <yes|no>', 'whether new checkouts may be made')
    .option('--longest-days <days>', 'the most days of a checkout, 1 to 365, or none')
    .option('--restrict <id...>', 'applications that may not be checked out, as ID or ID:FEATURE, instead of those that were set')
    .option('--no-restrictions', 'every application may be checked out')
    .action((options: SettingsOptions) => hand((context) => settingsSet(context, options)));
}
