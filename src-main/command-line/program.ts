import { Command, InvalidArgumentError, Option } from 'commander';
import { parseDottedVersion, type ApplicationVersion } from '#core/application/version.ts';
import { productId, type ProductId } from '#core/application/application.ts';
import { exitCodeTable } from './exit-code-help.ts';
import { EXAMPLES } from './examples.ts';
import { IS_PACKAGED } from '#main/build-information.ts';
import { programName } from '#main/program-name.ts';
import { parseScenarioName, SCENARIO_NAMES, SCENARIO_PROMPTS, type ScenarioName } from '#main/application-gate/scenario/scenario-names.ts';
import type { CommandOptions, CommandRunner } from './command-runner.ts';

/** What commander calls for a command: with its arguments, its options, and the command itself last. */
type Handler = (...given: unknown[]) => Promise<void>;

/**
 * The command line's grammar (command-line.md): names, arguments, options and help. It runs nothing itself; each
 * command hands its parsed options to `run`.
 */
export function makeProgram(version: string, run: CommandRunner): Command {
  const program = new Command('licensing')
    .description(
      'Checks, imports, shows and clears license files, and starts what they license, without a network or administrator rights.',
    )
    .version(version, '--version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText('after', `\n${exitCodeTable()}`)
    .showHelpAfterError('(licensing --help shows what there is)')
    .enablePositionalOptions();

  const add = adderTo(program);

  const hand =
    (name: CommandOptions['command']): Handler =>
    async (...given) => {
      const command = given.at(-1) as Command;
      const options = { ...command.optsWithGlobals(), command: name, arguments: command.processedArgs };
      await run(options as unknown as CommandOptions);
    };

  add('verify', 'show every check of license files with its outcome; stores nothing')
    .argument('<file...>', 'license files, folders or zip files')
    .action(hand('verify'));
  add('import', 'import license files into this profile')
    .argument('<path...>', 'license files, folders or zip files')
    .option('--dry-run', 'say what would happen and change nothing')
    .action(hand('import'));
  add('list', 'list the checkouts of this profile').action(hand('list'));
  add('status', 'say whether applications may run, until when, and why')
    .addOption(productOption('the application'))
    .addOption(featureOption())
    .addOption(versionOption())
    .option('--verbose', 'show what was looked at, too')
    .action(hand('status'));
  add('clear', 'clear a license from this profile before it is checked in')
    .argument('[checkout-id]', 'the checkout to clear')
    .addOption(productOption('clear the checkout of this application instead'))
    .addOption(featureOption())
    .option('--receipt <file>', 'write the receipt to this file, or the message that takes its place')
    .option('--yes', 'do not ask')
    .action(hand('clear'));
  add('receipt', 'show the receipt of a cleared checkout again')
    .argument('<checkout-id>', 'the cleared checkout')
    .option('--out <file>', 'write it to this file, or the message that takes its place')
    .action(hand('receipt'));
  add('history', 'show what happened in this profile')
    .addOption(new Option('--since <date>', 'only from this day (2026-11-21) or instant on'))
    .action(hand('history'));
  add('run', 'ask whether an application may run, and start it with the answer in its environment', 'stderr')
    .addOption(productOption('the application').makeOptionMandatory())
    .addOption(featureOption())
    .addOption(versionOption())
    .argument('[command...]', 'what to start, after --; what is registered for the application where there is nothing')
    .passThroughOptions()
    .usage('--product <id> [options] [-- command...]')
    .action(hand('run'));
  const gate = add('gate', 'answer licensed applications until none of them needs it')
    .option('--stay', 'stay although no application needs it')
    .action(hand('gate'));
  if (!IS_PACKAGED) for (const option of [idleOption(), ...scenarioOptions()]) gate.addOption(option);
  add('sign-in', 'sign in at the entitlement service, in the browser')
    .option('--no-browser', 'open no browser; show the address to open')
    .option('--switch', 'sign in with another account than before, and use its entitlements')
    .action(hand('sign-in'));
  add('sign-out', 'sign out; licenses that were checked out stay').action(hand('sign-out'));
  add('refresh', 'get the newest entitlements, and report what happened here').action(hand('refresh'));
  add('service-url', 'show or set the address of the entitlement service')
    .argument('[url]', 'its address, https://…')
    .option('--unset', 'use no entitlement service, and sign out from it')
    .option('--trust-entry <file>', 'write the entry that an administrator adds to trust its licenses to this file')
    .action(hand('service-url'));
  add('whoami', 'show the machine and user names exactly as an administrator must type them').action(hand('whoami'));
  add('diagnose', 'check the health of this profile and say what to mend')
    .option('--out <file>', 'write the redacted report and log as a zip')
    .action(hand('diagnose'));
  addTrust(program, hand);
  addHelp(program);
  return program;
}

/** `help`: Commander's own would answer an unknown name with the general help, and say nothing of the name. */
function addHelp(program: Command): void {
  program
    .command('help')
    .description('show the help of a command')
    .argument('[command...]', 'its name')
    .action((names: readonly string[]) => {
      let found = program;
      for (const name of names) {
        found =
          found.commands.find((command) => command.name() === name) ??
          program.error(`error: unknown command '${name}'`);
      }
      found.help();
    });
}

/** Adds a command with the options that every command takes. */
function adderTo(parent: Command): (name: string, description: string, jsonOn?: 'stdout' | 'stderr') => Command {
  return (name, description, jsonOn = 'stdout') => {
    const words = parent.parent === null ? name : `${parent.name()} ${name}`;
    const examples = (EXAMPLES[words] ?? []).map(
      (example) => `  ${programName()} ${words}${example === '' ? '' : ` ${example}`}\n`,
    );
    return parent
      .command(name)
      .description(description)
      .addOption(jsonOption(jsonOn))
      .addOption(quietOption())
      .addHelpText('after', `\n${examples.length === 1 ? 'Example' : 'Examples'}:\n${examples.join('')}`);
  };
}

function addTrust(program: Command, hand: (name: CommandOptions['command']) => Handler): void {
  const trust = program.command('trust').description('the issuers whose license files this computer accepts');
  const add = adderTo(trust);
  add('list', 'list the issuers').action(hand('trust-list'));
  add('inspect', 'show who signed a license file, and the fingerprint')
    .argument('<file>', 'a license file or a trust entry')
    .action(hand('trust-inspect'));
  add('add', 'add an issuer; needs administrator rights')
    .argument('<file>', 'a trust entry (JSON), or a license file together with --fingerprint')
    .option('--fingerprint <hex>', "SHA-256 of the issuer's certificate, as its owner confirmed it by telephone; another one is refused")
    .option('--name <name>', "the issuer's name as people shall read it")
    .action(hand('trust-add'));
}

function jsonOption(where: 'stdout' | 'stderr' = 'stdout'): Option {
  return new Option('--json', `print exactly one JSON object on ${where}`);
}

function quietOption(): Option {
  return new Option('--quiet', 'show no progress');
}

function productOption(description: string): Option {
  return new Option('--product <id>', `${description}: its product id, four or more digits`).argParser(parseProductId);
}

function featureOption(): Option {
  return new Option('--feature <text>', 'its feature string, where it has one');
}

function versionOption(): Option {
  return new Option('--version <version>', "the application's version, four parts").argParser(parseVersion);
}

/** For tests of an unpackaged build, which cannot wait for a minute. */
function idleOption(): Option {
  return new Option('--idle <seconds>', 'end after so many seconds without need').argParser(Number).hideHelp();
}

/** What a vendor meets every status with, in builds that are not packaged (docs/application-gate.md, Scenarios). */
function scenarioOptions(): readonly Option[] {
  return [
    new Option('--scenario <name>', `answer from a scenario and not from licenses: ${SCENARIO_NAMES.slice(0, 10).join(', ')}, or any reason`).argParser(parseScenario),
    new Option('--prompt <outcome>', 'what the person of the scenario does when asked').choices(SCENARIO_PROMPTS),
    productOption('the application of the scenario'),
    featureOption(),
  ];
}

function parseScenario(text: string): ScenarioName {
  const name = parseScenarioName(text);
  if (name === null) throw new InvalidArgumentError(`There are: ${SCENARIO_NAMES.join(', ')}.`);
  return name;
}

function parseProductId(text: string): ProductId {
  const id = /^\d{4,9}$/.test(text) ? productId(Number(text)) : null;
  if (id === null) throw new InvalidArgumentError('A product id is a number of four to nine digits.');
  return id;
}

function parseVersion(text: string): ApplicationVersion {
  const version = parseDottedVersion(text);
  if (version === null) throw new InvalidArgumentError('A version has four parts, for example 10.16.2.34.');
  return version;
}
