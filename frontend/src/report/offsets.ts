// Places in a report's text: the casebook counts Unicode code points, browsers count UTF-16 code units. Every paragraph
// says at which code point it begins (data-at), so that only one paragraph has to be counted through.

export interface Stretch { start: number; end: number; words: string }

/** How many code points a string has; a lone surrogate is one. */
export function points(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The code unit of a string at which its code point number `n` begins. */
export function unit(text: string, n: number): number {
  let at = 0;
  for (const sign of text) {
    if (n <= 0) break;
    at += sign.length;
    n -= 1;
  }
  return at;
}

/** The code point of the report at which a place in the page stands; null where it is not in the text. */
export function placeOf(text: HTMLElement, node: Node, offset: number): number | null {
  if (!text.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("p[data-at]");
  if (paragraph && text.contains(paragraph)) {
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return Number(paragraph.dataset.at) + points(before.toString());
  }
  if (node !== text) return null;
  const next = text.children[offset];
  if (next instanceof HTMLElement) return Number(next.dataset.at);
  const last = text.lastElementChild;
  return last instanceof HTMLElement ? Number(last.dataset.at) + points(last.textContent ?? "") : 0;
}

/** What is selected in the text, without the blanks around it; null where nothing is. */
export function selected(text: HTMLElement): Stretch | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(text)) return null;
  if (!text.contains(range.startContainer)) range.setStart(text, 0);
  if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
  const start = placeOf(text, range.startContainer, range.startOffset);
  const end = placeOf(text, range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const words = range.toString();
  const kept = words.trim();
  if (kept === "") return null;
  const front = points(words.slice(0, words.length - words.trimStart().length));
  return { start: start + front, end: start + front + points(kept), words: kept };
}

/** The part of the page that shows some characters of the report. */
export function rangeOf(text: HTMLElement, start: number, end: number): Range | null {
  const first = spot(text, start, false);
  const last = spot(text, end, true);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(...last);
  return range;
}

function spot(text: HTMLElement, at: number, closing: boolean): [Node, number] | null {
  const paragraphs = text.querySelectorAll<HTMLElement>(":scope > p[data-at]");
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const begins = Number(paragraphs[middle]?.dataset.at);
    if (begins < at || (begins === at && !closing)) low = middle;
    else high = middle - 1;
  }
  const paragraph = paragraphs[low];
  if (!paragraph) return null;
  let left = at - Number(paragraph.dataset.at);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let last: [Node, number] | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.nodeValue ?? "";
    const length = points(words);
    if (left < length || (closing && left === length)) return [node, unit(words, left)];
    left -= length;
    last = [node, words.length];
  }
  return last;
}
