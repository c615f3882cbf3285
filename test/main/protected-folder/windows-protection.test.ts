import { describe, expect, it } from 'vitest';
import { parseRights } from '#main/protected-folder/windows/access-rights.ts';
import { parseSddl } from '#main/protected-folder/windows/parse-sddl.ts';
import { accessProblem } from '#main/protected-folder/windows/windows-protection.ts';

const ALICE = 'S-1-5-21-1004336348-1177238915-682003330-1001';
const INSTALLER = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';
const READ = '0x1200a9';

/** What `trust add` and the installer give. */
const GOOD = `O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;${READ};;;BU)`;

const code = (sddl: string, mustBeProtected = true): string | null => accessProblem(sddl, mustBeProtected)?.code ?? null;

describe('an access list that protects', () => {
  it.each([
    ['what the installer gives', GOOD],
    ['SIDs instead of letters', `O:S-1-5-32-544G:S-1-5-18D:P(A;OICI;FA;;;S-1-5-18)(A;OICI;FA;;;S-1-5-32-544)(A;OICI;${READ};;;S-1-5-32-545)`],
    ['SYSTEM as the owner', GOOD.replace('O:BA', 'O:SY')],
    ['the Windows installer as owner and writer', `O:${INSTALLER}D:P(A;;FA;;;${INSTALLER})(A;;FR;;;BU)`],
    ['reading in generic rights', 'O:BAD:P(A;;GA;;;SY)(A;;GRGX;;;BU)'],
    ['reading in names of rights', 'O:BAD:P(A;;FA;;;BA)(A;;FRFX;;;WD)'],
    ['reading as the sum of file and generic bits', 'O:BAD:P(A;;FA;;;BA)(A;;0xA01200A9;;;BU)'],
    ['entries that deny beside it', `O:BAD:P(D;OICI;FA;;;AN)(A;OICI;FA;;;SY)(A;OICI;${READ};;;BU)`],
    ['an empty list: nobody may do anything', 'O:BAD:P'],
    ['lower case', GOOD.toLowerCase().replace('o:', 'O:').replace('g:', 'G:').replace('d:pai', 'D:PAI')],
    ['flags in another order', GOOD.replace('PAI', 'ARAIP')],
    ['an audit part', `${GOOD}S:AI(AU;OICISAFA;FA;;;WD)(ML;;NW;;;HI)`],
  ])('is %s', (_what, sddl) => {
    expect(accessProblem(sddl, true)).toBeNull();
  });

  it('may inherit below the topmost folder', () => {
    const inherited = `O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;${READ};;;BU)`;
    expect(code(inherited, false)).toBeNull();
    expect(code(inherited, true)).toBe('inherits-access');
  });
});

describe('an access list that lets somebody else write', () => {
  it.each([
    ['a folder a user made in ProgramData', `O:${ALICE}G:${ALICE}D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;${READ};;;BU)(A;CIID;DCLCRPCR;;;BU)`],
    ['the very list of the installer, but a user owns it', GOOD.replace('O:BA', `O:${ALICE}`)],
    ['owned by all users', GOOD.replace('O:BA', 'O:BU')],
    ['owned by the creator', GOOD.replace('O:BA', 'O:CO')],
  ])('is known by its owner: %s', (_what, sddl) => {
    expect(code(sddl)).toBe('not-owned-by-administrator');
  });

  it.each([
    ['users may modify', '(A;OICI;0x1301bf;;;BU)'],
    ['everyone, everything', '(A;;FA;;;WD)'],
    ['authenticated users, generic all', '(A;OICI;GA;;;AU)'],
    ['generic write', '(A;OICI;GW;;;BU)'],
    ['file write', '(A;OICI;FW;;;BU)'],
    ['generic all in hexadecimal', '(A;;0x10000000;;;BU)'],
    ['generic write in hexadecimal', '(A;;0x40000000;;;BU)'],
    ['generic write in decimal', '(A;;1073741824;;;BU)'],
    ['maximum allowed', '(A;;0x02000000;;;BU)'],
    ['only creating files', '(A;CI;DC;;;BU)'],
    ['only creating folders', '(A;CI;LC;;;BU)'],
    ['only deleting what is inside', '(A;;DT;;;BU)'],
    ['only deleting', '(A;;SD;;;BU)'],
    ['only rewriting the list', '(A;;WD;;;BU)'],
    ['only taking ownership', '(A;;WO;;;BU)'],
    ['only attributes', '(A;;0x100;;;BU)'],
    ['a bit nobody has heard of', '(A;;0x00200000;;;BU)'],
    ['one named user', `(A;OICI;FA;;;${ALICE})`],
    ['the creator, for what is below', '(A;OICIIO;GA;;;CO)'],
    ['the rights of owners', '(A;OICI;FA;;;OW)'],
    ['power users', '(A;OICI;0x1301bf;;;PU)'],
    ['an app container', '(A;OICI;FA;;;AC)'],
    ['only passed on to what is below', '(A;OICIIO;FA;;;BU)'],
    ['an object entry', '(OA;;FA;bf967aba-0de6-11d0-a285-00aa003049e2;;BU)'],
    ['a condition', '(XA;;FA;;;BU;(@User.Title == "PM" && (Member_of {SID(BA)})))'],
    ['denied and then allowed', '(D;;FA;;;BU)(A;;FA;;;BU)'],
  ])('is known by its entry: %s', (_what, entry) => {
    expect(code(`O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)${entry}`)).toBe('writable-by-others');
  });

  it('is no list at all', () => {
    expect(code('O:BAG:SYD:NO_ACCESS_CONTROL')).toBe('writable-by-others');
    expect(code('O:BAG:SY')).toBe('writable-by-others');
  });

  it('says who and what', () => {
    expect(accessProblem('O:BAD:P(A;OICI;0x1301BF;;;bu)', true)).toEqual({
      code: 'writable-by-others',
      facts: { trustee: 'BU', rights: '0x1301bf' },
    });
    expect(accessProblem(`O:${ALICE}D:P`, true)?.facts).toEqual({ owner: ALICE });
  });
});

describe('a security descriptor that is not understood', () => {
  it.each([
    ['nothing', ''],
    ['no owner', 'D:P(A;;FA;;;BA)'],
    ['no SDDL', 'Access denied.'],
    ['an unknown type of entry', 'O:BAD:P(Q;;FR;;;BU)'],
    ['an audit entry in the access list', 'O:BAD:P(AU;SA;FR;;;BU)'],
    ['unknown rights', 'O:BAD:P(A;;QQ;;;BU)'],
    ['rights beyond 32 bits', 'O:BAD:P(A;;0x100000000;;;BU)'],
    ['decimal rights beyond 32 bits', 'O:BAD:P(A;;4294967296;;;BU)'],
    ['octal rights, which Windows reads as octal', 'O:BAD:P(A;;010000000000;;;BU)'],
    ['half a right', 'O:BAD:P(A;;FRF;;;BU)'],
    ['no trustee', 'O:BAD:P(A;;FR;;;)'],
    ['a trustee of no known form', 'O:BAD:P(A;;FR;;;alice)'],
    ['fields too many', 'O:BAD:P(A;;FR;;;BU;x)'],
    ['fields too few', 'O:BAD:P(A;;FR;BU)'],
    ['an open parenthesis', 'O:BAD:P(A;;FR;;;BU'],
    ['a closed one too many', 'O:BAD:P(A;;FR;;;BU))'],
    ['text between the entries', 'O:BAD:P(A;;FR;;;BU)x(A;;FR;;;BU)'],
    ['unknown flags', 'O:BAD:PX(A;;FR;;;BU)'],
    ['no list and entries', 'O:BAD:NO_ACCESS_CONTROL(A;;FR;;;BU)'],
    ['two lists', 'O:BAD:P(A;;FR;;;BU)D:P(A;;FA;;;BU)'],
    ['an audit part inside a condition', 'O:BAD:P(XA;;FR;;;BU;(@User.x == "S:AI("))(A;;FA;;;WD)'],
    ['two owners', 'O:BAO:SYD:P'],
  ])('is never taken for a good one: %s', (_what, sddl) => {
    expect(['access-unknown', 'writable-by-others']).toContain(code(sddl));
    expect(accessProblem(sddl, false)).not.toBeNull();
  });
});

describe('the parts of an access list', () => {
  it('are read as they stand', () => {
    expect(parseSddl(`O:BAG:SYD:PAI(D;OICIIO;CCDC;;;AN)(A;ID;FA;;;${ALICE})S:AI`)).toEqual({
      owner: 'BA',
      accessList: {
        isProtected: true,
        entries: [
          { kind: 'deny', rights: 3, trustee: 'AN' },
          { kind: 'allow', rights: 0x1f01ff, trustee: ALICE },
        ],
      },
    });
  });

  it('have unsigned rights', () => {
    expect(parseRights('GR')).toBe(0x8000_0000);
    expect(parseRights('0xFFFFFFFF')).toBe(0xffff_ffff);
    expect(parseRights('')).toBe(0);
  });
});
