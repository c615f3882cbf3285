import { readFileSync, writeFileSync } from 'node:fs';

/** What the MSI writes into the registry beyond electron-builder's own, as `packaging/windows/installer.nsh` does for the other installer. */
const COMPONENT = `
      <Component Id="RegistryOfLicensingClient" Guid="7E8C1E0A-6F5B-4C0A-8D0B-7C1D6A4F2B10">
        <RegistryKey Root="HKLM" Key="SOFTWARE\\Licensing Client">
          <RegistryValue Name="InstallFolder" Type="string" Value="[APPLICATIONFOLDER]" KeyPath="yes"/>
        </RegistryKey>
        <RegistryKey Root="HKLM" Key="SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\licensing.exe">
          <RegistryValue Type="string" Value="[APPLICATIONFOLDER]resources\\bin\\licensing.exe"/>
        </RegistryKey>
        <RegistryKey Root="HKLM" Key="SOFTWARE\\Classes\\Applications\\Licensing Client.exe">
          <RegistryValue Name="FriendlyAppName" Type="string" Value="Licensing Client"/>
          <RegistryValue Key="shell\\open\\command" Type="string" Value="&quot;[APPLICATIONFOLDER]Licensing Client.exe&quot; &quot;%1&quot;"/>
          <RegistryValue Key="SupportedTypes" Name=".belic" Type="string" Value=""/>
          <RegistryValue Key="SupportedTypes" Name=".xml" Type="string" Value=""/>
        </RegistryKey>
      </Component>
`;

/** Where the components of electron-builder's template end. */
const END = '</ComponentGroup>';

/**
 * The project of an MSI, with the component that programs find this one by.
 *
 * @param {string} project WiX source as electron-builder wrote it
 */
export function withRegistry(project) {
  const [before, after, ...more] = project.split(END);
  if (before === undefined || after === undefined || more.length > 0) throw new Error('the project of the MSI has another form than is known here');
  return `${before}${COMPONENT}    ${END}${after}`;
}

/**
 * Called by electron-builder with the path of the project: electron-builder.yml names this file.
 *
 * @param {string} path
 */
export function msiProjectCreated(path) {
  writeFileSync(path, withRegistry(readFileSync(path, 'utf8')));
}
