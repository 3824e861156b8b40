import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const ELEMENTS = ['JSXElement', 'JSXFragment', 'JSXEmptyExpression', 'ArrowFunctionExpression'];
/** Names of values that are elements, not text. */
const ELEMENT_NAMES = /^(props\.)?(children|below|hint|counter|contactLines|dayJump)$/;

/**
 * Returns the text of expressions that a page translation would break: React keeps a text node for text beside
 * siblings, and a translator replaces it. An element whose only child is text is safe.
 */
function findTextBesideSiblings(code: string): string[] {
  const found: string[] = [];
  const getText = ({ start, end }: Node) => code.slice(start, end);
  const isElement = (node: Node | null): boolean => {
    if (node === null || ELEMENTS.includes(node.type) || ELEMENT_NAMES.test(getText(node))) return true;
    if (node.type === 'ConditionalExpression')
      return isElement(node['consequent'] as Node) && isElement(node['alternate'] as Node);
    if (node.type === 'LogicalExpression') return isElement(node['right'] as Node);
    if (node.type === 'ParenthesizedExpression') return isElement(node['expression'] as Node);
    if (node.type === 'Literal') return node['value'] === null || node['value'] === ' ';
    return node.type === 'CallExpression' && /^[\w.]+\.map\(|^Array\.from\(|^groupByPartOfDay\(/.test(getText(node));
  };
  const visit = (node: Node) => {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      const children = (node['children'] as Node[]).filter((child) => getText(child).trim() !== '');
      const expressions = children.filter(({ type }) => type === 'JSXExpressionContainer');
      const texts = expressions.map((child) => child['expression'] as Node).filter((child) => !isElement(child));
      if (children.length > 1) found.push(...texts.map(getText));
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (typeof child === 'object' && child !== null && 'type' in child) visit(child as Node);
      }
    }
  };
  visit(parseSync('page.tsx', code).program as unknown as Node);
  return found;
}

test('text that can change has no siblings in its element', () => {
  const files = globSync('**/*.tsx', { cwd: SOURCES });
  expect(files.length).toBeGreaterThan(40);
  const found = files.flatMap((file) =>
    findTextBesideSiblings(readFileSync(`${SOURCES}/${file}`, 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each(['<p>{t("a")} <b>x</b></p>', '<p>{count}/4</p>', '<p><i />{shown && name}</p>', '<>{label}{"*"}</>'])(
  'findTextBesideSiblings reports %s',
  (code) => {
    expect(findTextBesideSiblings(code)).not.toEqual([]);
  },
);
