/** What a page offers with its socket, by the answer that let it in; without the key where that was none. */
export function windowProtocols(letIn: string): string[] {
  const key = /sessionStorage\.setItem\('licensing-window-key','([A-Za-z0-9_-]{43})'\)/.exec(letIn)?.[1];
  return ['licensing', ...(key === undefined ? [] : [`licensing.key.${key}`])];
}
