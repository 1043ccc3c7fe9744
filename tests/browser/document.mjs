// Reads a page with an HTML5 parser: its ids, its links, and what it loads.

import { parse } from 'parse5';

function attributes(element) {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
  if (node.content) yield* elements(node.content);
}

const single = ['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data', 'xlink:href'];
const loading = { link: 'href', script: 'src', img: 'src', source: 'src', iframe: 'src' };
const styled = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;

/** The addresses in a piece of CSS. */
export function addressesInCss(css) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(styled)].map((match) => match.slice(1).find((part) => part !== undefined).trim());
}

function addressesInElement(element) {
  const { tagName: tag } = element;
  const attrs = attributes(element);
  const found = [];
  const add = (attribute, address) => found.push({ tag, attribute, address, attrs });
  for (const [name, value] of Object.entries(attrs)) {
    if (single.includes(name) && tag !== 'base') add(name, value);
    if (name === 'ping') value.split(/\s+/).forEach((part) => add(name, part));
    if (name === 'srcset' || name === 'imagesrcset') {
      value.split(',').forEach((part) => add(name, part.trim().split(/\s+/)[0]));
    }
    if (name.startsWith('on')) add(name, `javascript:${value}`);
    if (/url\(/i.test(value)) addressesInCss(value).forEach((part) => add(name, part));
  }
  if (tag === 'meta' && attrs['http-equiv']?.toLowerCase() === 'refresh') {
    add('refresh', attrs.content.replace(/^[^;]*;\s*url\s*=\s*/i, ''));
  }
  if (tag === 'meta' && /^(og|twitter):(url|image|audio|video)/.test(attrs.property ?? attrs.name)) {
    add('og', attrs.content);
  }
  if (tag === 'style') {
    const css = element.childNodes.map((child) => child.value ?? '').join('');
    addressesInCss(css).forEach((part) => add('style', part));
  }
  return found;
}

/** `{ ids, links, loads, canonical, base }` of a page. */
export function readPage(html) {
  const ids = new Set();
  const links = [];
  const loads = [];
  let canonical;
  let base = false;
  for (const element of elements(parse(html))) {
    const attrs = attributes(element);
    if (attrs.id) ids.add(attrs.id);
    if (element.tagName === 'base') base = true;
    if (element.tagName === 'link' && attrs.rel === 'canonical') canonical = attrs.href;
    links.push(...addressesInElement(element));
    const from = attrs[loading[element.tagName]];
    const fetched = element.tagName !== 'link' || /stylesheet|icon|preload/.test(attrs.rel);
    if (from && fetched) loads.push(from);
  }
  return { ids, links, loads, canonical, base };
}

/** The text of an element, its white space as one space. */
export function textOf(node) {
  const parts = [];
  const walk = ({ nodeName, value, childNodes = [] }) => {
    if (nodeName === '#text') parts.push(value);
    if (nodeName !== 'script' && nodeName !== 'style') childNodes.forEach(walk);
    // Blocks are words of their own; what stands within a line is not.
    if (!['a', 'bdi', 'em', 'span', 'strong', '#text'].includes(nodeName)) parts.push(' ');
  };
  walk(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The elements of a page, or in an element, of these names (`*`: any) that pass a test. */
export function find(within, names, test = () => true) {
  const root = typeof within === 'string' ? parse(within) : within;
  const wanted = new Set(names.split(' '));
  return [...elements(root)].filter((element) => (wanted.has('*') || wanted.has(element.tagName)) && test(element));
}

/** An attribute of an element. */
export function attribute(element, name) {
  return element.attrs.find((entry) => entry.name === name)?.value;
}
