import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../../..');

/** The folders whose code says texts of windows; the page's comes first, for its settings hold all that the others need. */
const FOLDERS = ['src-renderer', 'src-main', 'src-core'] as const;

/** The type of what says a screen's texts (src-core/texts/texts.ts). */
const SAY = 'SayInWindow';

/** What the compiler reads: every source of {@link FOLDERS}, with the types of the page. */
function everySource(): ts.Program {
  const read = FOLDERS.map((folder) => {
    const { config } = ts.readConfigFile(join(ROOT, folder, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys)) as { config: unknown };
    return ts.parseJsonConfigFileContent(config, ts.sys, join(ROOT, folder));
  });
  const options = { ...read[0]?.options, types: ['node'], skipLibCheck: true, noEmit: true, composite: false, incremental: false };
  return ts.createProgram({ rootNames: read.flatMap(({ fileNames }) => fileNames), options });
}

/** The strings that a type stands for; none for a type that is any string. */
function stringsOf(type: ts.Type | undefined): readonly string[] {
  if (type === undefined) return [];
  if (type.isUnion()) return type.types.flatMap(stringsOf);
  return type.isStringLiteral() ? [type.value] : [];
}

/** The screen whose texts a function of this type says, as a type; it may be called by another name (`type Say = SayInWindow<'overview'>`). */
function screenOf({ aliasSymbol, aliasTypeArguments }: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  if (aliasSymbol?.name === SAY) return aliasTypeArguments?.[0];
  const named = aliasSymbol?.declarations?.find(ts.isTypeAliasDeclaration)?.type;
  if (named === undefined || !ts.isTypeReferenceNode(named) || named.typeName.getText() !== SAY) return undefined;
  return named.typeArguments?.[0] && checker.getTypeFromTypeNode(named.typeArguments[0]);
}

/**
 * The texts of windows that some call can say, as `screen/text`. The compiler tells it: which screen a `say` belongs to, and which texts
 * its argument can be, so that a name put together from parts counts, and the same name on another screen does not.
 */
export function windowTextsInUse(): ReadonlySet<string> {
  const program = everySource();
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      for (const screen of stringsOf(screenOf(checker.getTypeAtLocation(node.expression), checker))) {
        const text = checker.getResolvedSignature(node)?.getParameters()[0];
        for (const name of stringsOf(text && checker.getTypeOfSymbolAtLocation(text, node))) used.add(`${screen}/${name}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  const isOurs = ({ fileName }: ts.SourceFile): boolean => FOLDERS.some((folder) => fileName.startsWith(`${join(ROOT, folder).replaceAll('\\', '/')}/`));
  program.getSourceFiles().filter(isOurs).forEach(visit);
  return used;
}
