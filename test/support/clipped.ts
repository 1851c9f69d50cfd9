import type { Page } from 'playwright-core';

/** Runs in the page: words and controls that stand outside the window or are cut off by something that hides what is too wide or too high for it. */
const FIND_CLIPPED = `(() => {
  const width = document.documentElement.clientWidth;
  const found = new Set();
  const say = (element, why) => found.add(why + ': ' + element.outerHTML.replace(/\\s+/g, ' ').slice(0, 140));
  const styleOf = (element) => getComputedStyle(element);
  const above = function* (element) {
    for (let one = element; one && one !== document.body; one = one.parentElement) yield one;
  };
  const isForReadersOnly = (element) =>
    [...above(element)].some((one) => {
      const { width, height } = one.getBoundingClientRect();
      return (width <= 1 || height <= 1) && styleOf(one).overflow !== 'visible';
    });
  const scrolls = (element) => [...above(element)].some((one) => /auto|scroll/.test(styleOf(one).overflowX));
  const pen = document.createElement('canvas').getContext('2d');
  const widthOf = (text, { font }) => {
    pen.font = font;
    return pen.measureText(text).width;
  };
  const roomOf = (field, { paddingLeft, paddingRight }) => field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  const rectsOf = (element) => {
    if (element.matches('input, select, textarea, button, img, iframe')) return [element.getBoundingClientRect()];
    return [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      });
  };
  for (const element of document.querySelectorAll('#root *, [data-portal] *')) {
    const style = styleOf(element);
    const rects = rectsOf(element).filter((rect) => rect.width > 1 && rect.height > 1);
    if (rects.length === 0 || style.visibility === 'hidden' || isForReadersOnly(element)) continue;
    // what stands left of the window as a whole waits for the focus
    if (rects.every(({ right }) => right <= 0)) continue;
    if (rects.some(({ left, right }) => right > width + 1 || left < -1) && !scrolls(element)) say(element, 'outside the window');
    // what can be scrolled can be read
    const isCut = { x: true, y: true };
    for (const one of above(element)) {
      const box = one.getBoundingClientRect();
      const { overflowX, overflowY } = styleOf(one);
      if (/auto|scroll/.test(overflowX)) isCut.x = false;
      if (/auto|scroll/.test(overflowY)) isCut.y = false;
      if (isCut.x && /hidden|clip/.test(overflowX) && rects.some(({ left, right }) => right > box.right + 1 || left < box.left - 1))
        say(element, 'cut at its side');
      if (isCut.y && /hidden|clip/.test(overflowY) && rects.some(({ top, bottom }) => bottom > box.bottom + 4 || top < box.top - 4))
        say(element, 'cut in its height');
    }
    if (element.matches('select') && widthOf(element.selectedOptions[0]?.text ?? '', style) > roomOf(element, style) + 1) say(element, 'choice not to be read, ' + element.selectedOptions[0].text);
    if (element.matches('input:not([type=checkbox], [type=radio], [type=file])') && /^[\\d/:.,]+$/.test(element.value) && widthOf(element.value, style) > roomOf(element, style) + 1)
      say(element, 'number not to be read');
  }
  return [...found];
})()`;

/** Words and controls of the page that are there and cannot be read or reached, one sentence each. */
export const clippedOf = (page: Page): Promise<string[]> => page.evaluate(FIND_CLIPPED) as Promise<string[]>;
