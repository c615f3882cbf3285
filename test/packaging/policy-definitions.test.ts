import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { MANAGED_SETTING_NAMES, MANAGED_SETTINGS, type SettingForm } from '#core/managed-policy/managed-settings.ts';
import { parsePropertyList } from '#main/managed-policy/macos/parse-property-list.ts';
import { PREFERENCE_DOMAIN } from '#main/managed-policy/macos/managed-preferences.ts';
import { readManagedPolicy } from '#main/managed-policy/read-managed-policy.ts';
import { uniteLayers } from '#main/managed-policy/unite-layers.ts';
import { POLICY_KEY } from '#main/managed-policy/windows/registry-policies.ts';
import { ROOT } from '../../tools/setup/folders.mjs';

/** An element as it was read. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const DEFINITIONS = join(ROOT, 'packaging', 'windows', 'policy-definitions');
const LANGUAGES = readdirSync(DEFINITIONS, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Which elements may stand in which, and their attributes, of what these files use (Microsoft, "ADMX Schema" and "ADML Schema"). */
const SCHEMA: Readonly<Record<string, { readonly attributes: readonly string[]; readonly children: readonly string[] }>> = {
  policyDefinitions: { attributes: ['xmlns', 'revision', 'schemaVersion'], children: ['policyNamespaces', 'resources', 'supportedOn', 'categories', 'policies'] },
  policyNamespaces: { attributes: [], children: ['target'] },
  target: { attributes: ['prefix', 'namespace'], children: [] },
  resources: { attributes: ['minRequiredRevision'], children: ['stringTable', 'presentationTable'] },
  supportedOn: { attributes: ['ref'], children: ['definitions'] },
  definitions: { attributes: [], children: ['definition'] },
  definition: { attributes: ['name', 'displayName'], children: [] },
  categories: { attributes: [], children: ['category'] },
  category: { attributes: ['name', 'displayName'], children: [] },
  policies: { attributes: [], children: ['policy'] },
  policy: {
    attributes: ['name', 'class', 'displayName', 'explainText', 'presentation', 'key', 'valueName'],
    children: ['parentCategory', 'supportedOn', 'enabledValue', 'disabledValue', 'elements'],
  },
  parentCategory: { attributes: ['ref'], children: [] },
  enabledValue: { attributes: [], children: ['decimal'] },
  disabledValue: { attributes: [], children: ['decimal'] },
  elements: { attributes: [], children: ['decimal', 'text', 'enum'] },
  decimal: { attributes: ['id', 'valueName', 'required', 'minValue', 'maxValue', 'value'], children: [] },
  text: { attributes: ['id', 'valueName', 'required', 'maxLength'], children: [] },
  enum: { attributes: ['id', 'valueName', 'required'], children: ['item'] },
  item: { attributes: ['displayName'], children: ['value'] },
  value: { attributes: [], children: ['string'] },
  string: { attributes: ['id'], children: [] },
  policyDefinitionResources: { attributes: ['xmlns', 'revision', 'schemaVersion'], children: ['displayName', 'description', 'resources'] },
  displayName: { attributes: [], children: [] },
  description: { attributes: [], children: [] },
  stringTable: { attributes: [], children: ['string'] },
  presentationTable: { attributes: [], children: ['presentation'] },
  presentation: { attributes: ['id'], children: ['decimalTextBox', 'textBox', 'dropdownList'] },
  decimalTextBox: { attributes: ['refId', 'defaultValue'], children: [] },
  textBox: { attributes: ['refId'], children: ['label'] },
  label: { attributes: [], children: [] },
  dropdownList: { attributes: ['refId', 'noSort', 'defaultItem'], children: [] },
};

/** Reads a file that is well-formed XML, or throws. */
function read(...path: readonly string[]): Element {
  const parser = new SaxesParser({ xmlns: false });
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(readFileSync(join(DEFINITIONS, ...path), 'utf8')).close();
  const [document = root] = root.children;
  return document;
}

const byName = (left: string, right: string): number => (left < right ? -1 : 1);
const childrenOf = ({ children }: Element): readonly Element[] => children;
const attribute = ({ attributes }: Element, name: string): string => attributes[name] ?? '';

/** Every element of a name, in the order of the file. */
function all(root: Element, name: string): readonly Element[] {
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function objections(element: Element): readonly string[] {
  const name = element.name;
  const row = SCHEMA[name];
  if (row === undefined) return [name];
  const attributes = Object.keys(element.attributes).flatMap((one) => (row.attributes.includes(one) ? [] : [`${name}/@${one}`]));
  const order = childrenOf(element).map((child) => row.children.indexOf(child.name));
  const isSequence = order.every((place, at) => place >= (order[at - 1] ?? 0));
  const children = childrenOf(element).flatMap((child) => (row.children.includes(child.name) ? [] : [`${name}/${child.name}`]));
  return [...attributes, ...children, ...(isSequence || name === 'elements' ? [] : [`${name}: order`]), ...childrenOf(element).flatMap(objections)];
}

/** What a policy's element says of the values it allows, in the form of the table. */
function formOf(policy: Element): SettingForm {
  const [element] = all(policy, 'elements').flatMap(childrenOf);
  if (element === undefined) return { kind: 'boolean' };
  if (element.name === 'decimal') return { kind: 'number', least: Number(attribute(element, 'minValue')), most: Number(attribute(element, 'maxValue')) };
  if (element.name === 'enum') return { kind: 'choice', choices: all(element, 'string').map((one) => one.text) };
  return { kind: 'folder' };
}

describe('the policy definitions for Windows', () => {
  const admx = read('licensing-client.admx');
  const policies = all(admx, 'policy');

  it('have every setting with the values that are accepted, for the computer and the user', () => {
    expect(policies.map((policy) => attribute(policy, 'name'))).toEqual(MANAGED_SETTING_NAMES);
    for (const policy of policies) {
      const name = attribute(policy, 'name') as (typeof MANAGED_SETTING_NAMES)[number];
      const form: SettingForm = MANAGED_SETTINGS[name];
      const isText = form.kind === 'address' || form.kind === 'proxy' || form.kind === 'folder';
      expect(formOf(policy), name).toEqual(isText ? { kind: 'folder' } : form);
      expect(attribute(policy, 'key')).toBe(`SOFTWARE\\Policies\\${POLICY_KEY}`);
      expect(attribute(policy, 'class')).toBe('Both');
      const valueNames = [policy, ...all(policy, 'elements').flatMap(childrenOf)].flatMap((one) => attribute(one, 'valueName'));
      expect(valueNames.filter((one) => one !== ''), name).toEqual([name]);
    }
  });

  it('and their words are of the form that the schemas ask for', () => {
    expect(objections(admx)).toEqual([]);
    for (const language of LANGUAGES) expect(objections(read(language, 'licensing-client.adml')), language).toEqual([]);
    const named = ['definition', 'category'].flatMap((kind) => all(admx, kind).map((one) => attribute(one, 'name')));
    for (const reference of all(admx, 'policy').flatMap(childrenOf).flatMap((one) => attribute(one, 'ref'))) {
      if (reference !== '') expect(named).toContain(reference);
    }
  });

  it.for(LANGUAGES)('have every word in %s, none that is not used, and a field for each value', (language) => {
    const adml = read(language, 'licensing-client.adml');
    const text = readFileSync(join(DEFINITIONS, 'licensing-client.admx'), 'utf8');
    const referred = (kind: string): string[] => [...new Set([...text.matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, 'g'))].map(([, id]) => id ?? ''))].sort(byName);
    const strings = all(adml, 'string');
    expect(strings.map((one) => attribute(one, 'id')).sort(byName)).toEqual(referred('string'));
    for (const one of strings) expect(one.text.trim(), attribute(one, 'id')).not.toBe('');
    const presentations = all(adml, 'presentation');
    expect(presentations.map((one) => attribute(one, 'id')).sort(byName)).toEqual(referred('presentation'));
    const fields = { decimal: 'decimalTextBox', text: 'textBox', enum: 'dropdownList' } as const;
    for (const policy of policies) {
      const elements = all(policy, 'elements').flatMap(childrenOf);
      const presentation = presentations.find((one) => `$(presentation.${attribute(one, 'id')})` === attribute(policy, 'presentation'));
      const shown = presentation === undefined ? [] : childrenOf(presentation).map((one) => [one.name, attribute(one, 'refId')]);
      expect(shown).toEqual(elements.map((one) => [fields[one.name as keyof typeof fields], attribute(one, 'id')]));
    }
  });
});

describe('the examples of policies', () => {
  it('for Linux name every setting, each with a good value', () => {
    const { settings, problems } = readManagedPolicy(join(ROOT, 'packaging', 'linux', 'policy.example.json'));
    expect(problems).toEqual([]);
    expect(Object.keys(settings)).toEqual(MANAGED_SETTING_NAMES);
  });

  it('for macOS force every setting in the preference domain of the program, each with a good value', () => {
    const text = readFileSync(join(ROOT, 'packaging', 'macos', 'policy.example.mobileconfig'), 'utf8');
    expect(text).toContain(`<key>${PREFERENCE_DOMAIN}</key>`);
    expect(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')).toContain(`appId: ${PREFERENCE_DOMAIN}\n`);
    const forced = /<key>mcx_preference_settings<\/key>\s*(<dict>[\s\S]*?<\/dict>)/.exec(text)?.[1] ?? '';
    const values = parsePropertyList(`<plist version="1.0">${forced}</plist>`) ?? [];
    const { settings, problems } = uniteLayers([{ origin: 'computer', place: 'example', content: { state: 'read', values }, ignoresCase: false }], 'darwin');
    expect(problems).toEqual([]);
    expect(Object.keys(settings)).toEqual(MANAGED_SETTING_NAMES);
  });
});

describe('the page about deployment', () => {
  it('explains every setting and every value that can be chosen', () => {
    const page = readFileSync(join(ROOT, 'docs', 'deployment.md'), 'utf8');
    for (const name of MANAGED_SETTING_NAMES) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
      expect(row, name).not.toBe('');
      const form: SettingForm = MANAGED_SETTINGS[name];
      for (const choice of form.kind === 'choice' ? form.choices : []) expect(row).toContain(`\`${choice}\``);
    }
  });
});
