const EXCEPTION = /^\s*(eslint-disable(-next-line|-line)?|@ts-expect-error|@ts-ignore|@ts-nocheck)\b/;

/**
 * A lint exception carries its reason: `eslint-disable-next-line rule -- why it is right here`. Compiler exceptions
 * (`@ts-expect-error`) carry theirs after a colon or dash, and are needed only in tests of what must not compile.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const explainedExceptions = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      reason: 'An exception carries its reason: “-- why”, after the rule’s name.',
      everything: 'An exception names the rule that it is from.',
      compiler: 'Only @ts-expect-error, with its reason behind a colon.',
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const match = EXCEPTION.exec(comment.value);
          if (match === null || comment.loc === null || comment.loc === undefined) continue;
          const rest = comment.value.slice(match[0].length);
          const message = judge(match[1] ?? '', rest);
          if (message !== null) context.report({ loc: comment.loc, messageId: message });
        }
      },
    };
  },
};

/**
 * @param {string} kind
 * @param {string} rest
 */
function judge(kind, rest) {
  if (kind.startsWith('@')) return kind === '@ts-expect-error' && /^\s*[:\-–—]+\s*\S/.test(rest) ? null : 'compiler';
  if (!/\s--\s+\S/.test(rest)) return 'reason';
  return /^\s*--/.test(rest) ? 'everything' : null;
}
