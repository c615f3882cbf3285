import type { Command } from 'commander';
import { ADMINISTERED_STATES } from '#core/checkout/administered-state.ts';
import type { CommandAnswer, CommandContext } from './command-context.ts';
import { checkoutBulk, type BulkOptions } from './commands/checkout-bulk.ts';
import { checkoutCreate, checkoutFile, type CheckoutOptions } from './commands/checkout-create.ts';
import { checkoutCheckIn, checkoutList, checkoutShow, type ListOptions } from './commands/checkouts.ts';
import { receiptTake, type ReceiptOptions } from './commands/receipts.ts';
import { usageExport, type UsageOptions } from './commands/usage.ts';

type Hand = (work: (context: CommandContext) => Promise<CommandAnswer>) => Promise<void>;

/** Adds the commands for checkouts, receipts and usage. */
export function addCheckoutCommands(program: Command, hand: Hand): void {
  const checkout = program.command('checkout').description('checkouts');
  withTerms(checkout.command('create <email> <machine>').description('make a checkout and write its license file'))
    .option('--extends <id>', 'the checkout that it extends')
    .option('--out <file>', 'write the license file here')
    .action((email: string, machine: string, options: CheckoutOptions) => hand((context) => checkoutCreate(context, email, machine, options)));
  withTerms(checkout.command('bulk <file>').description('make checkouts for the users and machines of a table (CSV with the columns user and machine)'))
    .option('--dry-run', 'only say what would become of each row')
    .option('--skip-bad', 'make the good rows although others are bad')
    .option('--request-id <guid>', 'go on with the request of this id')
    .option('--out <folder>', 'write the license files here, as zips of 5,000')
    .action((file: string, options: BulkOptions) => hand((context) => checkoutBulk(context, file, options)));
  checkout
    .command('file <id>')
    .description('write the license file of a checkout again')
    .option('--out <file>', 'to this new file')
    .action((id: string, options: { out?: string }) => hand((context) => checkoutFile(context, id, options)));
  checkout
    .command('list')
    .description('show checkouts, the newest first')
    .option('--state <state>', ADMINISTERED_STATES.join(', '))
    .option('--user <email>', 'of this user')
    .option('--machine <name>', 'on this machine')
    .option('--country <code>', 'of this entitlement country')
    .option('--limit <count>', 'the most, up to 10000', '100')
    .action((options: ListOptions) => hand((context) => checkoutList(context, options)));
  checkout.command('show <id>').description('show one checkout').action((id: string) => hand((context) => checkoutShow(context, id)));
  checkout
    .command('check-in <id...>')
    .description('check checkouts in, which ends their usage; asks first on a terminal. Who cleared theirs sends a receipt beside that')
    .option('--yes', 'do not ask')
    .action((ids: readonly string[], options: { yes?: boolean }) => hand((context) => checkoutCheckIn(context, ids, options.yes === true)));

  program
    .command('receipt')
    .description('receipts of cleared licenses')
    .command('take <file-or-code>')
    .description('take a receipt: its file, or the code that was read out')
    .option('--checkout <id>', 'the checkout that the code is of')
    .option('--machine <name>', 'the machine on which it was cleared')
    .option('--cleared-at <instant>', 'when it was cleared (ISO 8601)')
    .action((fileOrCode: string, options: ReceiptOptions) => hand((context) => receiptTake(context, fileOrCode, options)));

  program
    .command('usage')
    .description('usage of checkouts and of applications')
    .command('export')
    .description('write usage as a table (CSV)')
    .option('--from <instant>', 'that went on at this instant or later (ISO 8601)')
    .option('--to <instant>', 'that began before this instant')
    .option('--country <code>', 'of this entitlement country')
    .option('--user <email>', 'of this user')
    .option('--kind <kind>', 'checkout or session')
    .option('--out <file>', 'write it to this new file')
    .action((options: UsageOptions) => hand((context) => usageExport(context, options)));
}

function withTerms(command: Command): Command {
  return command
    .requiredOption('--application <id@version...>', 'an application as ID@VERSION or ID:FEATURE@VERSION')
    .option('--license-service <name>', 'SES or SELECTserver; that of the application in the catalogue where nothing is said')
    .option('--ends-on <day>', 'the last day on which it holds; the latest there may be where nothing is said')
    .option('--overlap', 'make it although the user has one of the applications on this machine already');
}
