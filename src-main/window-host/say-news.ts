import type { Texts } from '#core/texts/texts.ts';
import type { OpeningNews } from './open-window.ts';

/** Who opens a window, and where: for the line by which another computer's browser comes here. */
export interface Workplace {
  readonly user: string;
  readonly machine: string;
}

/** What to say of one piece of news, in lines for a terminal; nothing where it was said before. */
export type SayNews = (news: OpeningNews) => readonly string[];

/** Makes what words the news of an opening window. */
export function newsSayer({ say }: Pick<Texts, 'say'>, { user, machine }: Workplace): SayNews {
  const said = new Set<string>();
  return (news) => linesOf(news).filter((line) => !said.has(line) && said.add(line));

  function linesOf(news: OpeningNews): readonly string[] {
    switch (news.news) {
      case 'trying':
        return [];
      case 'no-window': {
        const { host, browser, why, detail } = news;
        if (why === 'no-display') return [say('no-window-no-display')];
        if (why === 'no-sandbox-as-root') return [say('no-window-no-sandbox-as-root')];
        // As Chromium writes it, with what is of no use to people in front.
        const lastLine = detail.split('\n').at(-1)?.replace(/^\[\d+[:/][^\]]*\]\s*/, '') ?? '';
        const words = why === 'ended-early' && lastLine !== '' ? [say('no-window-last-words', { detail: lastLine })] : [];
        return [say(`no-window-${why}`, { host, browser, detail: detail === '' ? null : detail }), ...words];
      }
      case 'without-sandbox':
        return [say('window-without-sandbox', { browser: news.browser })];
      case 'ended-unexpectedly':
        return [say('prompt-ended-unexpectedly')];
      case 'window-open':
        return [news.host === 'terminal' ? say('window-open-elsewhere') : say('window-open', { host: news.host, browser: news.browser })];
      case 'waiting-at': {
        const { address, code, why } = news;
        if (why === 'expired') return [say('window-code-expired', { code })];
        return [say('window-waiting', { address, code }), say('window-through-ssh', { port: new URL(address).port, user, machine })];
      }
    }
  }
}
