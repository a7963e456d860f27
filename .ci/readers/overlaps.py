"""Finds words and pictures of a page that stand on top of one another, as a browser lays them out."""

# Boxes of words are as high as their font, and higher than their line; those of neighbouring lines may touch. So
# only what covers a good part of the smaller one counts.
SCRIPT = """
(() => {
  const parts = [];
  const shown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
  // What stays in view while the rest moves lies on it by intention, and what is clipped away is for listeners alone.
  const isLaidOut = element => {
    for (let box = element; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (/sticky|fixed/.test(style.position) || style.clipPath !== 'none') return false;
    }
    return true;
  };
  for (const element of document.querySelectorAll('main *')) {
    if (!shown(element) || !isLaidOut(element) || element.closest('svg, dialog, [hidden], .hidden')) continue;
    if (/^(IMG|VIDEO|AUDIO)$/.test(element.tagName)) {
      parts.push([element, element.getBoundingClientRect()]);
      continue;
    }
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) parts.push([element, box]);
    }
  }
  parts.sort((a, b) => a[1].top - b[1].top);
  const name = element => element.tagName.toLowerCase() + (element.className ? '.' + element.className : '');
  const said = element => (element.textContent || element.alt || '').trim().slice(0, 40);
  const found = new Set();
  parts.forEach(([one, a], index) => {
    for (let next = index + 1; next < parts.length && parts[next][1].top < a.bottom; next++) {
      const [other, b] = parts[next];
      if (one === other || one.contains(other) || other.contains(one)) continue;
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > 4 && height > 0.5 * Math.min(a.height, b.height)) {
        found.add(`${name(one)} '${said(one)}' and ${name(other)} '${said(other)}'`);
      }
    }
  });
  return [parts.length, [...found].slice(0, 10)];
})()
"""


def look(tab):
    """What overlaps on the page as it is shown; a page of which nothing was looked at is none that passes."""
    count, found = tab.evaluate(SCRIPT)
    return found if count else ["nothing: no words were found in main"]
