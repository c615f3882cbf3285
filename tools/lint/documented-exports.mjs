/**
 * The kinds of declaration that may share a comment.
 *
 * @type {ReadonlySet<string>}
 */
const SHARING = new Set(['VariableDeclaration', 'TSTypeAliasDeclaration']);

/**
 * Every exported thing carries a doc comment that opens with a full sentence.
 *
 * Exported constants and type aliases on lines that follow each other may share the comment of the first.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const documentedExports = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      missing: 'This export has no doc comment (/** … */).',
      sentence: 'A doc comment opens with a full sentence: a capital letter first, and a full stop at its end.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    /** @param {import('estree').Node} node */
    const docOf = (node) => {
      const comment = sourceCode.getCommentsBefore(node).findLast(({ type, value }) => type === 'Block' && value.startsWith('*'));
      return comment === undefined ? null : comment.value;
    };
    /** @param {import('estree').Node | undefined} before @param {import('estree').Node} node */
    const sharesDoc = (before, node) => {
      if (before === undefined || before.type !== 'ExportNamedDeclaration') return false;
      if (!SHARING.has(before.declaration?.type ?? '')) return false;
      return (before.loc?.end.line ?? 0) + 1 === node.loc?.start.line && sourceCode.getCommentsBefore(node).length === 0;
    };
    return {
      ExportNamedDeclaration(node) {
        const { declaration } = node;
        if (declaration === null || declaration === undefined || isOverload(node, sourceCode.ast.body)) return;
        const { body } = sourceCode.ast;
        const before = body[body.indexOf(node) - 1];
        if (SHARING.has(declaration.type) && sharesDoc(before, node)) return;
        const doc = docOf(node);
        if (doc === null) context.report({ node: declaration, messageId: 'missing' });
        else if (!opensWithSentence(doc)) context.report({ node: declaration, messageId: 'sentence' });
      },
    };
  },
};

/**
 * Whether a doc comment's first paragraph is a sentence. A comment that is nothing but a JSDoc type is let through.
 *
 * @param {string} doc what stands between the slashes and stars, with the first star
 */
function opensWithSentence(doc) {
  const lines = doc.split('\n').map((line) => line.replace(/^\s*\*\s?/, '').trim());
  const text = lines.join('\n').trim();
  if (text.startsWith('@type')) return true;
  const first = text.split(/\n\s*\n|\n@/)[0] ?? '';
  return /^[\p{Lu}\p{N}`'"„“({[<−-]/u.test(first) && /[.:?!](\s|$|[)`'"])/u.test(first);
}

/**
 * Whether this is a further signature of a function whose first one carries the comment.
 *
 * @param {import('estree').ExportNamedDeclaration} node
 * @param {readonly import('estree').Node[]} body
 */
function isOverload(node, body) {
  const before = body[body.indexOf(node) - 1];
  return nameOf(node) !== null && before?.type === 'ExportNamedDeclaration' && nameOf(before) === nameOf(node);
}

/** @param {import('estree').ExportNamedDeclaration} node */
function nameOf({ declaration }) {
  return declaration !== null && declaration !== undefined && 'id' in declaration ? declaration.id.name : null;
}
