// A window whose import folder hangs. Says `answered` with its first snapshot, `diagnosed …` after Diagnostics, and `closed` once it is closed.
import type { DiagnosticsView } from '#core/contract/diagnostics.ts';
import { NO_APPLICATIONS } from '#main/contract-server/application-launcher.ts';
import { createLicensingApi } from '#main/contract-server/create-licensing-api.ts';
import { valueOf } from '../use-cases/answers.ts';

const api = valueOf(
  await createLicensingApi({
    environment: process.env,
    host: 'browser',
    surface: { kind: 'licensing-tool' },
    acceptsPaths: false,
    demonstration: null,
    applications: NO_APPLICATIONS,
  }),
);
const snapshot = await api.request('getSnapshot', {});
process.stdout.write(snapshot.ok ? 'answered\n' : 'failed\n');
const diagnostics = await api.request('getDiagnostics', {});
const findings = diagnostics.ok ? (diagnostics.value as DiagnosticsView).findings : [];
process.stdout.write(diagnostics.ok ? `diagnosed, folder ${findings.some(({ check }) => check === 'import-folder') ? 'read' : 'waited for'}\n` : 'failed\n');
await api.close();
process.stdout.write('closed\n');
