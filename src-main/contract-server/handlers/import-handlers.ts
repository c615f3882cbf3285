import { verifyStored } from '#main/use-cases/license-files/verify-stored.ts';
import type { IntakeSource } from '#main/file-intake/intake-source.ts';
import { problem } from '../contract-problem.ts';
import { fileView } from '../file-view.ts';
import { commitPreview, previewFiles } from '../previews/preview-files.ts';
import { shownNames } from '../previews/shown-names.ts';
import { parseTypedPath } from '../previews/typed-path.ts';
import type { HandlersOf } from './handler-table.ts';

/** The most bytes that may be handed over at once: what is kept of files at all, and a zip beside it. */
const MOST_BYTES = 128 * 1_024 * 1_024;

/** Looking at files, importing what was looked at, and looking again at what is stored. */
export const importHandlers: HandlersOf<
  'previewFiles' | 'previewPath' | 'takeNextImport' | 'commitImport' | 'discardPreview' | 'cancelWork' | 'verifyAgain'
> = {
  previewFiles: (server, { files }) => {
    const isAtPath = files.every((file) => 'path' in file);
    if (isAtPath && !server.options.acceptsPaths) return problem('request-refused');
    if (!isAtPath && files.some((file) => 'path' in file)) return problem('request-refused');
    const size = files.reduce((sum, file) => sum + ('base64' in file ? file.base64.length : 0), 0);
    if (size * 0.75 > MOST_BYTES) return problem('request-refused');
    const sources = files.map((file): IntakeSource => ('path' in file ? file.path : { name: file.name, bytes: Buffer.from(file.base64, 'base64') }));
    return previewFiles(server, sources, isAtPath ? 'given' : 'handed-over');
  },

  previewPath: (server, { path: typed }) => {
    const parsed = parseTypedPath(typed);
    return parsed.ok ? previewFiles(server, [parsed.path], 'typed') : problem(parsed.code, { path: typed });
  },

  takeNextImport: async (server) => {
    const taken = server.queue.take();
    if (taken === null) return { ok: true, value: null };
    const reply = await previewFiles(server, taken.paths, 'given');
    if (!reply.ok) server.queue.putBack(taken);
    // The page that asked is gone, and the next one has asked again: nobody would discard this.
    else if (!server.queue.show(taken, reply.value.previewId)) server.previews.drop(reply.value.previewId);
    server.changed();
    return reply;
  },

  commitImport: (server, { previewId }) => commitPreview(server, previewId),

  discardPreview: (server, { previewId }) => {
    server.previews.drop(previewId);
    if (server.queue.settle(previewId)) server.changed();
    return { ok: true, value: null };
  },

  cancelWork: (server) => {
    server.handOvers.cancel();
    server.work.cancel();
    return { ok: true, value: null };
  },

  verifyAgain: (server, { checkoutId }) =>
    server.withProfile((opened) => {
      const answer = verifyStored(opened, checkoutId);
      return answer.ok ? { ok: true, value: fileView(answer.value, shownNames('handed-over', [])) } : answer;
    }),
};
