import { z } from 'zod';
import type { ServiceErrorCode } from '#core/errors/service-error-code.ts';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import type { Route } from './route.ts';
import { csvBody } from './schemas.ts';
import { statusOfError } from './status-of-error.ts';

/** Codes with which a request may be refused whatever its route says. */
export function commonErrors(route: Route): readonly ServiceErrorCode[] {
  const signedIn: readonly ServiceErrorCode[] = ['not-signed-in', 'not-a-member', 'user-disabled', 'provider-not-reached'];
  const access: readonly ServiceErrorCode[] = route.role === 'anyone' ? [] : route.role === 'user' ? signedIn : [...signedIn, 'not-allowed'];
  const form: readonly ServiceErrorCode[] = route.body === undefined ? ['bad-request'] : ['bad-request', 'not-json', 'too-large'];
  return [...access, ...form, 'too-busy', 'unexpected'];
}

/** Describes the requests of a table as OpenAPI 3.1, made of the very schemas that check them. */
export function describeApi(routes: readonly Route[], version: string, publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route);
  return {
    openapi: '3.1.0',
    info: { title: 'Licensing service', version },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Refusal: z.toJSONSchema(
          z.object({ error: z.object({ code: z.enum(Object.keys(serviceErrors) as [string, ...string[]]), message: z.string(), requestId: z.string() }) }),
        ),
      },
    },
  };
}

function operation(route: Route): object {
  const byStatus = Map.groupBy([...route.errors, ...commonErrors(route)], statusOfError);
  const refusals = [...byStatus].map(([status, codes]): [string, object] => [
    String(status),
    { description: codes.map((code) => `${code}: ${serviceErrors[code]}`).join('\n'), content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } },
  ]);
  const { answers } = route;
  const content =
    typeof answers === 'string'
      ? { [answers]: { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: z.toJSONSchema(answers, { io: 'output', unrepresentable: 'any' }) } };
  return {
    summary: route.summary,
    'x-role': route.role,
    ...(route.role === 'anyone' ? {} : { security: [{ bearer: [] }] }),
    parameters: [...parametersOf(route.parameters, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: bodyOf(route.body) } }),
    responses: { '2XX': { description: 'Done.', content }, ...Object.fromEntries(refusals) },
  };
}

function bodyOf(schema: z.ZodType): object {
  return schema === csvBody ? { 'text/csv': { schema: { type: 'string', format: 'binary' } } } : { 'application/json': { schema: inputOf(schema) } };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): readonly object[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = inputOf(schema) as { properties?: Record<string, object>; required?: readonly string[] };
  return Object.entries(properties).map(([name, one]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: one }));
}

function inputOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
