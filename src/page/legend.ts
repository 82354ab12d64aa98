/**
 * What the marks mean, while all of them are on: one element at the end of the root, outside of the body that pages look
 * after, out of the flow, with a closed shadow. It goes with the marks; the words come from the popup, in its language.
 */
import { GROUPS, type Group } from '../groups.ts';

const NAME = 'anyq-legend';
// The same as in marks.css, which cannot reach into the shadow.
const LINES: Record<Group, string> = {
  collect: 'underline solid rgb(54, 130, 205) 2px', share: 'underline dashed rgb(205, 120, 30) 2px',
  withdraw: 'underline double rgb(40, 150, 105) 2px', other: 'underline dotted rgb(140, 125, 175) 2px',
};

export function legend(words: Record<Group, string> | null): void {
  document.querySelector(NAME)?.remove();
  if (!words) return;
  const host = document.createElement(NAME);
  const shadow = host.attachShadow({ mode: 'closed' });
  for (const group of GROUPS) {
    const line = document.createElement('div');
    line.textContent = words[group];
    // By script, not by a style element: that one the page's own policy may forbid.
    line.style.textDecoration = LINES[group];
    line.style.textUnderlineOffset = '3px';
    shadow.append(line);
  }
  document.documentElement.append(host);
}
