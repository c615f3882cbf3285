import { z } from 'zod';
import { route, type Route } from '../route.ts';

/** How a client signs in. */
export const signInRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/sign-in',
    role: 'anyone',
    summary: 'Says with which OpenID provider a client signs in here; the rest it learns by discovery there.',
    answers: z.strictObject({ issuer: z.string(), clientId: z.string(), scope: z.string(), audience: z.string().nullable() }),
    errors: [],
    handle: ({ signIn }) => Promise.resolve({ json: signIn() }),
  }),
];
