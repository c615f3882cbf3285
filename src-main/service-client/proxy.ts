/**
 * How the service is reached: `system` as the environment says (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, in small letters too), `none` without a
 * proxy, or the address of one.
 */
export type ProxySetting = string;

/** What an agent of Node is told of proxies. */
export type ProxyEnvironment = Readonly<Record<string, string>>;

const NAMES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'] as const;

/** This computer itself is never asked for through a proxy. */
const LOOPBACK_NAMES = 'localhost,127.0.0.1,::1,[::1]';

/** What an agent is told, for a setting; `null` where it connects by itself. */
export function proxyEnvironment(setting: ProxySetting, environment: Readonly<Record<string, string | undefined>>): ProxyEnvironment | null {
  if (setting === 'none') return null;
  if (setting !== 'system') return { HTTP_PROXY: setting, HTTPS_PROXY: setting, NO_PROXY: LOOPBACK_NAMES };
  const found = NAMES.flatMap((name) => {
    const value = environment[name] ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}
