"""WCAG 2.2, 2.5.8 Target Size (Minimum), as the criterion says it: what can be clicked is at least 24 by 24 CSS pixels.

Two exceptions are used, and only for a target in a line of text (a stretch of an article, a link in a sentence):
*spacing*: undersized targets are positioned so that a circle of 24 pixels, centred on the bounding box of each, meets no other
target and no circle of another undersized target; *inline*: a stretch of an article's own sentence, whose height and width the
sentence gives. A target is as large as the largest of its boxes, so that a link of two narrow lines does not count as a high one.
"""

from view.browsing import Opened

__all__ = ["too_small"]

_FIND = """() => {
  const all = 'a[href], button, input, select, textarea, summary, label, [role=button], [role=option], [tabindex]:not([tabindex="-1"])';
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const targets = Array.from(document.querySelectorAll(all))
    .filter((one) => seen(one) && !(one.matches('label input')) && one.getClientRects().length)
    .map((one) => ({ one, rects: Array.from(one.getClientRects()), box: one.getBoundingClientRect() }));
  const LEAST = 24 - 0.01;
  const large = ({ rects }) => rects.some((rect) => rect.width >= LEAST && rect.height >= LEAST);
  const middle = ({ box }) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const letters = (one) => one.textContent.trim().length;
  const isSentence = ({ one }) => getComputedStyle(one).display === 'inline' && letters(one.parentElement) > letters(one);
  const isText = ({ one }) => one.matches('.full mark') && one.parentElement.matches('p');
  const far = ([x, y], rect) => Math.hypot(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.top - y, 0, y - rect.bottom));
  const small = targets.filter((target) => !large(target));
  const apart = (target) => targets.every((other) => {
    if (other === target || other.one.contains(target.one) || target.one.contains(other.one)) return true;
    const [x, y] = middle(target);
    if (other.rects.some((rect) => far([x, y], rect) < 12)) return false;
    const [a, b] = middle(other);
    return !small.includes(other) || Math.hypot(a - x, b - y) >= 24;
  });
  const bad = small.filter((target) => !isText(target) && !(isSentence(target) && apart(target)));
  return bad.map(({ one, box }) => `${box.width.toFixed(1)} x ${box.height.toFixed(1)}: ${one.outerHTML.slice(0, 110)}`);
}"""


def too_small(view: Opened) -> list[str]:
    """Give the targets that the criterion does not allow, each with its size."""
    found: list[str] = view.page.evaluate(_FIND)
    return found
