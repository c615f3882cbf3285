import type { IncomingMessage } from 'node:http';
import { SECOND } from '#core/time/instant.ts';
import type { AccessCodes } from './access-codes.ts';
import { readFormField } from './form-field.ts';
import type { OneTimeToken } from './one-time-token.ts';
import { isFromOwnPage } from './request-checks.ts';
import type { OwnAddress } from './response-headers.ts';
import { codePage, leadOnPage, noWindowPage, type CodeNotice, type SmallPage } from './small-page.ts';

/**
 * What an entrance answers: a small page, or that the way goes on at `/` (so that nothing in the browser's history is a
 * form to be sent again); and whether whoever asked is let in.
 */
export type EntranceAnswer =
  | { readonly status: 200 | 403; readonly page: SmallPage; readonly letsIn: boolean }
  | { readonly status: 303; readonly page: null; readonly letsIn: false };

/** How a browser is let in, once. */
export interface Entrance {
  /** The one address that its form is posted to. */
  readonly path: '/hand-over' | '/code';
  /** Answers a posted form. */
  answerForm(request: IncomingMessage, address: OwnAddress): Promise<EntranceAnswer>;
  /** What somebody sees who was not let in yet. */
  answerStranger(request: IncomingMessage, address: OwnAddress): EntranceAnswer;
}

/**
 * The entrance of a browser that this program started: it posts the one-time token. That form comes from a page on the
 * disk, whose origin is `null` like that of any sandboxed frame; so where it comes from says nothing, and knowing the
 * token is all that counts.
 */
export function tokenEntrance(token: OneTimeToken, used: () => void): Entrance {
  return {
    path: '/hand-over',
    async answerForm(request, address) {
      const given = await readFormField(request, 'token');
      if (given === null || !token.redeem(given)) return refused(request, address);
      used();
      return { status: 200, page: leadOnPage(languagesOf(request)), letsIn: true };
    },
    answerStranger: refused,
  };
}

/**
 * The entrance of a browser that a person points here: it asks for the code in the terminal. Only the form of this very
 * page counts as a try, so that no other page can use the tries up; a program that says it is that page can, and all
 * wait then. What came of the last try stands on the page that asks, for as long as it is so.
 */
export function codeEntrance(codes: AccessCodes): Entrance {
  let isUsed = false;
  let notice: CodeNotice = null;
  return {
    path: '/code',
    async answerForm(request, address) {
      const given = isFromOwnPage(request, address) ? await readFormField(request, 'code') : null;
      if (given === null || isUsed) return refused(request, address);
      const answer = codes.redeem(given);
      if (answer.outcome === 'used') return refused(request, address);
      if (answer.outcome === 'wrong') notice = { notice: 'wrong', triesLeft: answer.triesLeft };
      else notice = answer.outcome === 'replaced' ? { notice: 'expired' } : null;
      isUsed = answer.outcome === 'right';
      if (!isUsed) return { status: 303, page: null, letsIn: false };
      // The page that leads on puts the window's in its own place.
      return { status: 200, page: leadOnPage(languagesOf(request)), letsIn: true };
    },
    answerStranger(request, address) {
      if (isUsed) {
        return { status: 403, page: noWindowPage(languagesOf(request), 'open-elsewhere', address), letsIn: false };
      }
      if (codes.renewExpired()) notice = null;
      const seconds = Math.ceil(codes.pauseLeft() / SECOND);
      const asks = codePage(languagesOf(request), seconds > 0 ? { notice: 'wait', seconds } : notice);
      return { status: 200, page: asks, letsIn: false };
    },
  };
}

/** The languages that a request's browser asks for. */
export function languagesOf(request: IncomingMessage): string {
  return request.headers['accept-language'] ?? '';
}

function refused(request: IncomingMessage, address: OwnAddress): EntranceAnswer {
  return { status: 403, page: noWindowPage(languagesOf(request), 'not-for-you', address), letsIn: false };
}
