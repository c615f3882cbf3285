import type { IncomingMessage } from 'node:http';
import type { AccessCodes } from './access-codes.ts';
import { readFormField } from './form-field.ts';
import type { OneTimeToken } from './one-time-token.ts';
import { isFromOwnPage } from './request-checks.ts';
import type { OwnAddress } from './response-headers.ts';
import { codePage, leadOnPage, noWindowPage, type SmallPage } from './small-page.ts';

/** What an entrance answers: a small page, and whether whoever asked is let in. */
export interface EntranceAnswer {
  readonly status: 200 | 403;
  readonly page: SmallPage;
  readonly letsIn: boolean;
}

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
 * The entrance of a browser that this program started: it posts the one-time token. That form comes from a page on the disk, whose
 * origin is `null` like that of any sandboxed frame; so where it comes from says nothing, and knowing the token is all that counts.
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
 * The entrance of a browser that a person points here: it asks for the code in the terminal. Only the form of this very page counts as a
 * try, so that no other page can use the tries up.
 */
export function codeEntrance(codes: AccessCodes): Entrance {
  let isUsed = false;
  return {
    path: '/code',
    async answerForm(request, address) {
      const given = isFromOwnPage(request, address) ? await readFormField(request, 'code') : null;
      if (given === null || isUsed) return refused(request, address);
      const answer = codes.redeem(given);
      const languages = languagesOf(request);
      if (answer.outcome === 'used') return refused(request, address);
      if (answer.outcome === 'wrong') return asked(codePage(languages, { notice: 'wrong', triesLeft: answer.triesLeft }));
      if (answer.outcome === 'replaced') return asked(codePage(languages, { notice: answer.why }));
      isUsed = true;
      return { status: 200, page: leadOnPage(languages), letsIn: true };
    },
    answerStranger(request, address) {
      if (isUsed) return { status: 403, page: noWindowPage(languagesOf(request), 'open-elsewhere', address), letsIn: false };
      codes.renewExpired();
      return { ...asked(codePage(languagesOf(request), null)), status: 200 };
    },
  };
}

/** The languages that a request's browser asks for. */
export function languagesOf(request: IncomingMessage): string {
  return request.headers['accept-language'] ?? '';
}

function asked(page: SmallPage): EntranceAnswer {
  return { status: 403, page, letsIn: false };
}

function refused(request: IncomingMessage, address: OwnAddress): EntranceAnswer {
  return { status: 403, page: noWindowPage(languagesOf(request), 'not-for-you', address), letsIn: false };
}
