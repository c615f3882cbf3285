import { describe, expect, it } from 'vitest';
import { folderProtection, type FolderProtection } from '#main/protected-folder/folder-protection.ts';
import { windowsProtectionCommands } from '#main/trust-store/make-trust-folder.ts';
import { accessListScript, parseAccessLists } from '#main/protected-folder/windows/read-access-lists.ts';

const TOP = 'C:\\ProgramData\\Licensing Client';
const FOLDER = `${TOP}\\trust`;
const DIRECTORY = 16;
const ARCHIVE = 32;
const JUNCTION = 16 | 0x400;
const PROTECTED = 'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';
const INHERITED = 'O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)';
const USERS = 'O:S-1-5-21-1-2-3-1001G:S-1-5-21-1-2-3-513D:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)';

type Line = readonly [attributes: number, sddl: string, path: string];

/** What Windows PowerShell printed, line by line, recorded in this form. */
const printed = (...lines: readonly Line[]): string => `${lines.map((line) => line.join('\t')).join('\r\n')}\r\nend\r\n`;

function protection(output: string | null): FolderProtection {
  return folderProtection(FOLDER, { platform: 'win32', run: () => output });
}

describe('a protected folder on Windows', () => {
  it('is good when it and the folder above are protected and owned by administrators', () => {
    const output = printed([DIRECTORY, PROTECTED, TOP], [DIRECTORY, INHERITED, FOLDER], [ARCHIVE, INHERITED, `${FOLDER}\\a.json`]);
    expect(protection(output)).toEqual({ folderProblem: null, entryProblems: [] });
  });

  it('is refused when the folder above inherits from ProgramData, where users may make files', () => {
    const output = printed([DIRECTORY, INHERITED, TOP], [DIRECTORY, INHERITED, FOLDER]);
    expect(protection(output).folderProblem).toEqual({ path: TOP, code: 'inherits-access', facts: {} });
  });

  it('is refused when a user made the folder above, or it itself', () => {
    expect(protection(printed([DIRECTORY, USERS, TOP], [DIRECTORY, INHERITED, FOLDER])).folderProblem).toMatchObject({
      path: TOP,
      code: 'not-owned-by-administrator',
      facts: { owner: 'S-1-5-21-1-2-3-1001' },
    });
    expect(protection(printed([DIRECTORY, PROTECTED, TOP], [DIRECTORY, USERS, FOLDER])).folderProblem).toMatchObject({
      path: FOLDER,
      code: 'not-owned-by-administrator',
    });
  });

  it('is refused when it is a junction', () => {
    expect(protection(printed([DIRECTORY, PROTECTED, TOP], [JUNCTION, PROTECTED, FOLDER])).folderProblem).toMatchObject({
      path: FOLDER,
      code: 'is-a-link',
    });
  });

  it('names the files that users own or may write, and those that are links', () => {
    const output = printed(
      [DIRECTORY, PROTECTED, TOP],
      [DIRECTORY, INHERITED, FOLDER],
      [ARCHIVE, USERS, `${FOLDER}\\users.json`],
      [ARCHIVE, `${INHERITED}(A;;FW;;;BU)`, `${FOLDER}\\writable.json`],
      [ARCHIVE | 0x400, INHERITED, `${FOLDER}\\link.json`],
      [ARCHIVE, INHERITED, `${FOLDER}\\good.json`],
    );
    expect(protection(output).folderProblem).toBeNull();
    expect(protection(output).entryProblems.map(({ file, code }) => [file.slice(FOLDER.length + 1), code])).toEqual([
      ['users.json', 'entry-file-not-owned-by-administrator'],
      ['writable.json', 'entry-file-writable-by-others'],
      ['link.json', 'entry-file-is-a-link'],
    ]);
  });

  it('is refused when Windows does not answer, or not to the end, or about something else', () => {
    const whole = printed([DIRECTORY, PROTECTED, TOP], [DIRECTORY, INHERITED, FOLDER]);
    const other = printed([DIRECTORY, PROTECTED, 'C:\\Elsewhere'], [DIRECTORY, INHERITED, FOLDER]);
    for (const output of [null, '', 'end', whole.replace('end', ''), whole.replaceAll('\t', ' '), other, printed([DIRECTORY, PROTECTED, TOP])]) {
      expect(protection(output).folderProblem).toEqual({ path: FOLDER, code: 'access-unknown', facts: {} });
    }
  });

  it('is asked about with its path as literal text', () => {
    const script = accessListScript("C:\\it's $(calc) `here’\\Licensing Client", FOLDER);
    // Windows PowerShell takes curly quotation marks for straight ones, so they are doubled too.
    expect(script).toContain("'C:\\it''s $(calc) `here’’\\Licensing Client'");
    expect(parseAccessLists(`\ufeff${printed([ARCHIVE, INHERITED, 'C:\\ü.json'])}`)).toEqual([
      { path: 'C:\\ü.json', isLink: false, sddl: INHERITED },
    ]);
  });

  it('is given a list that passes the check, by SID and not by translated name', () => {
    expect(windowsProtectionCommands(TOP)).toEqual([
      [TOP, '/setowner', '*S-1-5-32-544', '/q'],
      [TOP, '/inheritance:r', '/grant:r', '*S-1-5-18:(OI)(CI)F', '*S-1-5-32-544:(OI)(CI)F', '*S-1-5-32-545:(OI)(CI)RX', '/q'],
    ]);
  });
});
