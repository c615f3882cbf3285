import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { runProgram } from './program.mjs';
import { say } from './say.mjs';

/**
 * A Debian package that tests need: a program (or the path of a file) by which its presence shows, what it is for, and what is skipped
 * without. `whileInstalling` is a file that is there during the installation only, and says something to the package's scripts.
 *
 * @typedef {{ name: string, program: string, why: string, skippedWithout: string, whileInstalling?: { path: string, text: string } }} DebianPackage
 */

/**
 * Every Debian package that `npm test` needs. The product itself needs none.
 *
 * @type {readonly DebianPackage[]}
 */
export const DEBIAN_PACKAGES = [
  {
    name: 'xmlsec1',
    program: 'xmlsec1',
    why: 'a second opinion on every XML signature that we accept',
    skippedWithout: 'the comparison of XML signatures with xmlsec1',
  },
  {
    name: 'faketime',
    program: 'faketime',
    why: 'real processes under a wrong clock',
    skippedWithout: 'the clock tests with real processes',
  },
  {
    name: 'openssl',
    program: 'openssl',
    why: 'a second opinion on certificates, and certificates of kinds that we never make',
    skippedWithout: 'the comparison of certificates with openssl',
  },
  {
    name: 'util-linux',
    program: 'setpriv',
    why: 'two operating-system users on one machine',
    skippedWithout: 'the tests with a second operating-system user',
  },
  {
    name: 'mount',
    program: 'mount',
    why: 'a file system of 512 KiB that fills up',
    skippedWithout: 'the tests of a full disk',
  },
  {
    name: 'strace',
    program: 'strace',
    why: 'the offline way does not even try to reach a network',
    skippedWithout: 'the list of sockets that a command opens',
  },
  {
    name: 'chromium',
    program: 'chromium',
    why: 'the window in a real browser',
    skippedWithout: 'every test of the window in a real browser',
  },
  {
    name: 'xvfb',
    program: 'Xvfb',
    why: 'a display for windows that nobody looks at',
    skippedWithout: 'the tests of the programs that open a window',
  },
  {
    name: 'fonts-dejavu-core',
    program: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
    why: 'letters in what the browser shows before the page, which brings its own',
    skippedWithout: 'nothing, but pictures of it show boxes',
  },
  {
    name: 'postgresql',
    program: '/usr/lib/postgresql',
    why: 'the second of the two databases of the service',
    skippedWithout: 'the store tests on PostgreSQL',
    // Its programs are wanted, and no server of the machine's own: tests start one in a temporary folder and stop it.
    whileInstalling: {
      path: '/etc/postgresql-common/createcluster.d/licensing-client-tests.conf',
      text: 'create_main_cluster = false\n',
    },
  },
  {
    name: 'g++',
    program: 'g++',
    why: 'the client of the application gate in C++',
    skippedWithout: 'every test of the example in C++',
  },
  {
    name: 'git',
    program: 'git',
    why: 'the list of tracked files that the architecture test reads',
    skippedWithout: 'the rules about tracked files',
  },
];

/** The Debian packages whose program is not on this machine. */
export function missingDebianPackages() {
  return DEBIAN_PACKAGES.filter(({ program }) => !isOnPath(program));
}

/**
 * Installs Debian packages as root; where that cannot be, says what is missing and what is skipped for it.
 *
 * @param {readonly DebianPackage[]} missing
 * @param {(pid: number) => void} started is told the id of each process that does the work
 */
export async function installDebianPackages(missing, started) {
  const names = missing.map(({ name }) => name);
  const obstacle = whyNotInstall();
  if (obstacle === null) {
    say(`installing the Debian packages that tests need: ${names.join(', ')} …`);
    await apt(['update'], started);
    const notes = missing.flatMap(({ whileInstalling }) => (whileInstalling === undefined ? [] : [whileInstalling]));
    for (const { path, text } of notes) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const install = ['install', '-y', '--no-install-recommends'];
    // One that this system does not know by its name would keep all others out.
    if (!(await apt([...install, ...names], started))) for (const name of names) await apt([...install, name], started);
    for (const { path } of notes) rmSync(path, { force: true });
  }
  const still = missing.filter(({ program }) => !isOnPath(program));
  if (still.length === 0) return;
  say(`${obstacle ?? 'apt-get did not install all of them'}, so these are missing:`);
  for (const { name, why, skippedWithout } of still) say(`  ${name} (${why}): skipped without it: ${skippedWithout}.`);
  say(`Someone with administrator rights can install them: apt-get install ${still.map(({ name }) => name).join(' ')}`);
}

function whyNotInstall() {
  if (!isOnPath('apt-get')) return 'this system has no apt-get';
  if (process.getuid?.() !== 0) return 'only root can install Debian packages';
  return null;
}

/**
 * @param {readonly string[]} parameters
 * @param {(pid: number) => void} started
 */
async function apt(parameters, started) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  const ending = await runProgram('apt-get', [...quiet, ...parameters], { env, stdio: ['ignore', 2, 2], started });
  if (ending.code !== 0) say(`apt-get ${parameters.join(' ')} ended with ${String(ending.signal ?? ending.code)}.`);
  return ending.code === 0;
}

/** @param {string} program */
function isOnPath(program) {
  if (isAbsolute(program)) return existsSync(program);
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}
