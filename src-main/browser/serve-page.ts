import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { Settings } from '#core/contract/settings.ts';
import { chooseLanguage } from '#core/texts/languages.ts';
import { listPageFiles } from '#main/page/page-files.ts';
import { pageHeaders, type OwnAddress } from './response-headers.ts';

/** Answers for the file of the page at an address path; `false` where the page has none there. */
export type ServePage = (url: string, languages: string, address: OwnAddress, response: ServerResponse) => Promise<boolean>;

/** What the built page says at its beginning, for a host to say it as this profile has it. */
const PAGE_BEGINNING = '<html lang="en" data-appearance="system">';

/**
 * Serves the files of the built page.
 *
 * @param settings as they are now: the first paint then has the right language and appearance
 */
export function createServePage(folder: string, settings: () => Settings): ServePage {
  const files = listPageFiles(folder);
  return async (url, languages, address, response) => {
    const file = files.get(url);
    if (file === undefined) return false;
    const content = await readFile(file.path);
    response.writeHead(200, { ...pageHeaders(address), 'Content-Type': file.type });
    response.end(url === '/' ? withBeginning(content.toString('utf8'), settings(), languages) : content);
    return true;
  };
}

function withBeginning(html: string, { language, appearance }: Settings, languages: string): string {
  const chosen = chooseLanguage(language, languages.split(',').map((part) => part.split(';', 1).join('').trim()));
  return html.replace(PAGE_BEGINNING, `<html lang="${chosen}" data-appearance="${appearance}">`);
}
