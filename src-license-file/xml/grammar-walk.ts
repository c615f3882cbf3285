import { LICENSE_CHECKOUT, type ChildRule, type ElementRule } from './document-grammar.ts';

/** An opening tag as a reader with namespaces sees it. */
export interface OpenedElement {
  readonly local: string;
  readonly prefix: string;
  readonly namespace: string;
  /** In document order, namespace declarations among them, names with their prefix. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

interface Place {
  readonly rule: ElementRule;
  /** Which child rule the next child is measured by, and how many elements have kept it so far. */
  at: number;
  count: number;
}

/** Follows a document element by element and says at once where it leaves the grammar. */
export interface GrammarWalk {
  /** Enters an element; `false` when it may not stand here. */
  enter(element: OpenedElement): boolean;
  /** Leaves the innermost element; `false` when children are missing. */
  leave(): boolean;
  /** The innermost element's rule; `null` outside the root. */
  current(): ElementRule | null;
}

/** Starts a walk before the root of a license document. */
export function walkGrammar(): GrammarWalk {
  const document: Place = {
    rule: { name: '', namespace: '', attributes: [], children: [{ rule: LICENSE_CHECKOUT, most: 1 }] },
    at: 0,
    count: 0,
  };
  const places: Place[] = [document];
  const innermost = (): Place => places.at(-1) ?? document;

  return {
    enter(element) {
      const rule = nextRule(innermost(), element);
      if (rule === null) return false;
      places.push({ rule, at: 0, count: 0 });
      return true;
    },
    leave() {
      const place = places.length > 1 ? places.pop() : undefined;
      return place !== undefined && isComplete(place);
    },
    current() {
      return places.length > 1 ? innermost().rule : null;
    },
  };
}

function nextRule(place: Place, element: OpenedElement): ElementRule | null {
  const children = place.rule.children ?? [];
  let child: ChildRule | undefined = children[place.at];
  const isSpent = child !== undefined && place.count > 0 && (place.count >= child.most || !keeps(child.rule, element));
  if (isSpent) {
    place.at += 1;
    place.count = 0;
    child = children[place.at];
  }
  if (child === undefined || !keeps(child.rule, element)) return null;
  place.count += 1;
  return child.rule;
}

function isComplete(place: Place): boolean {
  const children = place.rule.children;
  if (children === null || children.length === 0) return true;
  return place.at === children.length - 1 && place.count > 0;
}

function keeps(rule: ElementRule, element: OpenedElement): boolean {
  return (
    element.local === rule.name &&
    element.prefix === '' &&
    element.namespace === rule.namespace &&
    element.attributes.length === rule.attributes.length &&
    rule.attributes.every(([name, value], index) => {
      const attribute = element.attributes[index];
      return attribute !== undefined && attribute[0] === name && attribute[1] === value;
    })
  );
}
