import { options, type VNode } from 'preact';

const hasOwnText = new Set(['textarea', 'script', 'style']);

/**
 * Writes the text of an element without other children as its content, as React does. Preact would keep the text node,
 * which a page translation replaces: later changes would then be lost.
 */
export function writeTextAsContent(): void {
  const previous = options.vnode;
  options.vnode = (vnode) => {
    previous?.(vnode);
    const { type, props } = vnode as VNode<Record<string, unknown>>;
    if (typeof type !== 'string' || hasOwnText.has(type)) return;
    const text = props.children;
    if (typeof text !== 'string' && typeof text !== 'number') return;
    props['textContent'] = text;
    props.children = undefined;
  };
}
