import type { FileView, ImportPreview, ImportResult } from '#core/contract/import-preview.ts';
import type { Reply } from '#core/contract/reply.ts';
import { earliest, type Instant } from '#core/time/instant.ts';
import type { IntakeSource } from '#main/file-intake/intake-source.ts';
import { handlingHalf, readGivenFiles, readingHalf, type GivenFile } from '#main/use-cases/license-files/given-files.ts';
import { importGivenFiles, tryGivenFiles } from '#main/use-cases/license-files/import-license-files.ts';
import type { HandledFiles, ImportReport } from '#main/use-cases/license-files/in-batches.ts';
import { PATIENCE } from '#main/use-cases/patience.ts';
import { problem } from '../contract-problem.ts';
import { fileView } from '../file-view.ts';
import type { LicensingServer } from '../licensing-server.ts';
import { shownNames, type Origin, type ShownNames } from './shown-names.ts';

/**
 * Reads and checks what was given, and keeps the bytes for the confirmation. Nothing is changed.
 *
 * @param origin how it came, which decides what is told of its names
 */
export function previewFiles(server: LicensingServer, sources: readonly IntakeSource[], origin: Origin): Promise<Reply<ImportPreview>> {
  const names = shownNames(origin, sources.filter((source) => typeof source === 'string'));
  return server.work.inTurn(async (work) => {
    const before = server.profile();
    if (!before.ok) return before;
    const given = await readGivenFiles(sources, readingHalf(work));
    const opened = server.profile();
    if (!opened.ok) return opened;
    const report = await tryGivenFiles(opened.value, given, handlingHalf(work));
    const previewId = server.previews.put({ files: report.given, names });
    return { ok: true, value: { previewId, importable: importableOf(report), ...viewOf(server, report, names) } };
  });
}

/**
 * Imports the files of a preview: the bytes that were checked, judged again at this moment. What had no turn, or found no store, stays: it
 * can be committed again until every file is settled.
 */
export function commitPreview(server: LicensingServer, previewId: string): Promise<Reply<ImportResult>> {
  return server.work.inTurn(async (work) => {
    const opened = server.profile();
    if (!opened.ok) return opened;
    const preview = server.previews.find(previewId);
    if (preview === null) return problem('preview-gone');
    const report = await importGivenFiles(opened.value, preview.files, { ...work, patience: PATIENCE });
    const remaining = unsettledOf(preview.files, report);
    server.previews.keep(previewId, remaining);
    if (remaining.length === 0) server.queue.settle(previewId);
    if (report.files.some(isUnsettled)) server.recordNext();
    server.changed();
    return { ok: true, value: { ...viewOf(server, report, preview.names), remaining: remaining.length } };
  });
}

/** The files that had no turn, or whose outcome says only that the store could not be used. */
function unsettledOf(given: readonly GivenFile[], report: HandledFiles): readonly GivenFile[] {
  const settled = new Set(report.given.filter((_, place) => !isUnsettled(report.files[place])));
  return given.filter((file) => !settled.has(file));
}

function isUnsettled(file: ImportReport['files'][number] | undefined): boolean {
  return file?.code === 'store-unavailable';
}

type ViewedFiles = Pick<ImportResult, 'now' | 'files' | 'isInterrupted'>;

function viewOf(server: LicensingServer, { files, isInterrupted }: ImportReport, names: ShownNames): ViewedFiles {
  return { now: nowOf(server, files), files: files.map((file): FileView => fileView(file, names)), isInterrupted };
}

/** The instant the files were judged at; of several batches the first. */
function nowOf(server: LicensingServer, files: ImportReport['files']): Instant {
  const [first, ...rest] = files.flatMap(({ now }) => now ?? []);
  return first === undefined ? server.snapshot().now : earliest(first, ...rest);
}

function importableOf({ files }: ImportReport): number {
  return files.filter(({ outcome }) => outcome === 'imported' || outcome === 'replaced').length;
}
