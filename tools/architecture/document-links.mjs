import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * The links of a Markdown page that lead nowhere: to a file that is not there, or a heading that its page has not.
 * Links to the web are not looked at.
 *
 * @param {string} root the project's folder
 * @param {string} path the page, from the root
 * @returns {string[]} the links as they are written
 */
export function brokenLinks(root, path) {
  const text = withoutCode(readFileSync(join(root, path), 'utf8'));
  return [...text.matchAll(/\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z][a-z0-9+.-]*:/i.test(link) && !leadsSomewhere(root, path, link));
}

/**
 * @param {string} root
 * @param {string} path
 * @param {string} link
 */
function leadsSomewhere(root, path, link) {
  const [file = '', heading] = decodeURIComponent(link).split('#', 2);
  const target = file === '' ? path : normalize(join(dirname(path), file));
  if (target.startsWith('..') || !existsSync(join(root, target))) return false;
  if (heading === undefined || !target.endsWith('.md')) return true;
  return anchorsOf(readFileSync(join(root, target), 'utf8')).has(heading);
}

/**
 * The names that a page's headings and anchors can be linked by, as GitHub makes them.
 *
 * @param {string} text
 */
function anchorsOf(text) {
  const anchors = new Set([...text.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)].map((match) => match[1] ?? ''));
  /** @type {Map<string, number>} */
  const seen = new Map();
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = plain.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    anchors.add(times === 0 ? slug : `${slug}-${String(times)}`);
  }
  return anchors;
}

/** @param {string} text */
function withoutFences(text) {
  return text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '');
}

/** @param {string} text */
function withoutCode(text) {
  return withoutFences(text).replaceAll(/`[^`\n]*`/g, '');
}
