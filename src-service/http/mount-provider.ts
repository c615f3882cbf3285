import type { FastifyInstance } from 'fastify';
import { PROVIDER_PATH, PROVIDER_PATHS, type MountedProvider } from '../sign-in/sign-in-way.ts';

/**
 * Gives the embedded provider its paths. It reads and answers by itself: no body is parsed here. What it does is counted and logged like
 * every request, by the pattern of its path and nothing that is in it.
 */
export function mountProvider(server: FastifyInstance, provider: MountedProvider): void {
  void server.register((inner, _options, done) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', (_request, _body, done) => done(null));
    for (const path of PROVIDER_PATHS) {
      inner.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url: `${PROVIDER_PATH}${path}`,
        handler: async (request, reply) => {
          reply.hijack();
          for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
          await provider.answer({ request: request.raw, response: reply.raw, address: request.ip, requestId: request.id });
        },
      });
    }
    done();
  });
}

