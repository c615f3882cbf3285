import { readFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configurationFor, readConfiguration } from '../../tools/packaging/configuration.mjs';
import { withRegistry } from '../../tools/packaging/msi-project.mjs';
import { inPackagingTools, packagingToolsArePresent } from '../../tools/packaging/packaging-tools.mjs';
import { ROOT } from '../../tools/setup/folders.mjs';
import { packagedTree, WHY_NO_TREE } from './support/packaged-tree.ts';

/** What these tests read of the configuration. */
interface Configuration extends Readonly<Record<string, unknown>> {
  readonly directories: { readonly buildResources: string };
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly fileAssociations: readonly unknown[];
  readonly linux: { readonly target: unknown; readonly mimeTypes: unknown };
  readonly win: { readonly target: unknown };
  readonly mac: { readonly target: unknown; readonly fileAssociations: unknown; readonly entitlements: string; readonly entitlementsInherit: string };
  readonly nsis: { readonly include: string };
  readonly deb: { readonly afterInstall: string; readonly afterRemove: string; readonly fpm: readonly string[] };
  readonly rpm: { readonly afterInstall: string };
  readonly appImage: { readonly license: string };
  readonly msiProjectCreated: string;
}

describe.skipIf(WHY_NO_TREE !== null)('the configuration of electron-builder', () => {
  // What it is checked with is installed with the tree.
  packagedTree();
  const requireTool = createRequire(inPackagingTools('electron-builder/package.json'));
  const configuration = (): Configuration => readConfiguration() as Configuration;

  /** electron-builder’s own check, which it makes before it packs; what is wrong, or nothing. */
  async function faults(changed: unknown): Promise<string> {
    const { validateConfiguration } = requireTool(inPackagingTools('app-builder-lib/out/util/config/config.js')) as {
      readonly validateConfiguration: (given: unknown, log: unknown) => Promise<void>;
    };
    const { DebugLogger } = requireTool('builder-util') as { readonly DebugLogger: new (isEnabled: boolean) => unknown };
    return validateConfiguration(changed, new DebugLogger(false)).then(() => '', String);
  }

  it('is what electron-builder’s own schema allows, for every system and target', async () => {
    expect(packagingToolsArePresent()).toBe(true);
    expect(await faults(configuration())).toBe('');
  });

  it('is refused by that schema as soon as a word in it is wrong', async () => {
    expect(await faults({ ...configuration(), nsis: { ...configuration().nsis, notAnOption: true } })).toContain('configuration.nsis');
    expect(await faults({ ...configuration(), electronFuses: { runAsNode: 'no' } })).toContain('electronFuses');
  });

  it('has targets for each system', () => {
    const { linux, win, mac } = configuration();
    expect([linux.target, win.target, mac.target]).toEqual([['deb', 'rpm', 'AppImage', 'tar.gz'], ['nsis', 'msi', 'zip'], ['dmg', 'zip']]);
  });

  it('has every fuse of Electron set', () => {
    expect(configuration().electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      resetAdHocDarwinSignature: true,
    });
  });

  it('differs for the tests’ old Electron by the one fuse that this does not have', () => {
    const { electronFuses, ...rest } = configuration();
    const old = JSON.parse(readFileSync(configurationFor(false), 'utf8')) as Configuration;
    expect({ ...old, electronFuses: { ...old.electronFuses, grantFileProtocolExtraPrivileges: false } }).toEqual({ ...rest, electronFuses });
  });

  it('packs the Electron that the project is developed against', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { readonly packages: Record<string, { version: string }> };
    expect(configuration()['electronVersion']).toBe(packages['node_modules/electron']?.version);
  });

  it('takes over .belic, and .xml nowhere', () => {
    const { fileAssociations, mac, linux } = configuration();
    expect(fileAssociations).toEqual([expect.objectContaining({ ext: 'belic', mimeType: 'application/vnd.licensing-client.license', rank: 'Owner' })]);
    expect(mac.fileAssociations).toEqual([expect.objectContaining({ ext: 'xml', rank: 'Alternate' })]);
    expect(linux.mimeTypes).toEqual(['application/xml', 'text/xml']);
    const installer = readFileSync(join(ROOT, 'packaging/windows/installer.nsh'), 'utf8');
    expect(installer).toContain('SupportedTypes" ".xml"');
    expect(installer).not.toMatch(/Software\\Classes\\\.xml/i);
  });

  it('names only files that are there', () => {
    const { deb, rpm, nsis, mac, appImage, msiProjectCreated, directories } = configuration();
    const named = [deb.afterInstall, deb.afterRemove, rpm.afterInstall, nsis.include, mac.entitlements, mac.entitlementsInherit, appImage.license, msiProjectCreated];
    const links = deb.fpm.map((mapping) => mapping.split('=', 1).join(''));
    const icons = ['icons/icon.ico', 'icons/icon.icns', 'icons/linux', 'icons/license-file.ico', 'icons/license-file.icns'].map((icon) => join(directories.buildResources, icon));
    for (const path of [...named, ...links, ...icons]) expect({ path, isThere: existsSync(join(ROOT, path)) }).toEqual({ path, isThere: true });
  });

  it('knows no account, certificate or address of anybody’s', () => {
    const text = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
    expect(text).not.toMatch(/cscLink|certificateFile|password|teamId|appleId|https?:/i);
  });
});

describe('the project of the MSI', () => {
  const template = '<Wix><Product>\n    <ComponentGroup Id="ProductComponents" Directory="APPLICATIONFOLDER">\n    </ComponentGroup>\n  </Product></Wix>';

  it('has the keys by which programs find this one', () => {
    const project = withRegistry(template);
    expect(project).toContain('<RegistryKey Root="HKLM" Key="SOFTWARE\\Licensing Client">');
    expect(project).toContain('Name="InstallFolder" Type="string" Value="[APPLICATIONFOLDER]"');
    expect(project.indexOf('RegistryOfLicensingClient')).toBeLessThan(project.indexOf('</ComponentGroup>'));
  });

  it('is not made where electron-builder writes it in another form', () => {
    expect(() => withRegistry('<Wix></Wix>')).toThrow('another form');
  });

  it.skipIf(WHY_NO_TREE !== null)('still has that form in the electron-builder of the lockfile', () => {
    const own = readFileSync(inPackagingTools('app-builder-lib/templates/msi/template.xml'), 'utf8');
    expect(withRegistry(own)).toContain('InstallFolder');
  });
});
