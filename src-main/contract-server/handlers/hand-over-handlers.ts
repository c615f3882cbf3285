import { problem } from '../contract-problem.ts';
import { previewFiles } from '../previews/preview-files.ts';
import type { HandlersOf } from './handler-table.ts';

/** Files from a page that has no paths: their starts, the rest of those that are wanted, and then the look at them. */
export const handOverHandlers: HandlersOf<'handOverFiles' | 'handOverRest' | 'previewHandedOver'> = {
  handOverFiles: ({ options, handOvers }, { handOverId, files }) => {
    if (options.acceptsPaths) return problem('not-in-this-host');
    const id = handOverId ?? handOvers.begin();
    const handOver = handOvers.find(id);
    if (handOver === null) return problem('preview-gone');
    const wanted = handOver.add(files);
    if (wanted !== null) return { ok: true, value: { handOverId: id, wanted } };
    handOvers.clear();
    return problem('request-refused');
  },

  handOverRest: ({ options, handOvers }, { handOverId, file, base64 }) => {
    if (options.acceptsPaths) return problem('not-in-this-host');
    const handOver = handOvers.find(handOverId);
    if (handOver === null) return problem('preview-gone');
    if (handOver.more(file, base64 === null ? null : Buffer.from(base64, 'base64'))) return { ok: true, value: null };
    handOvers.clear();
    return problem('request-refused');
  },

  previewHandedOver: (server, { handOverId }) => {
    if (server.options.acceptsPaths) return problem('not-in-this-host');
    const handOver = server.handOvers.take(handOverId);
    return handOver === null ? problem('preview-gone') : previewFiles(server, handOver.sources(), 'handed-over');
  },
};
