// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watch, type Watch } from '../../src/page/watch.ts';

let watching: Watch;
const changed = vi.fn();
/** Text arrives, and the observer's record with it: a record is delivered before a timer of no delay. */
const write = async () => { document.body.append(document.createElement('p')); await vi.advanceTimersByTimeAsync(0); };
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('chrome', { runtime: { id: 'anyq' } });
  changed.mockClear();
  watching = watch(changed);
});
afterEach(() => { watching.stop(); vi.useRealTimers(); vi.unstubAllGlobals(); history.replaceState(null, '', '/'); });

test('late text is told once, a moment later', async () => {
  await write();
  await write();
  expect(changed).not.toHaveBeenCalled();
  await after(300);
  expect(changed.mock.calls).toEqual([[false]]);
});

test('a page that never rests is looked at ever more rarely, and then no more', async () => {
  for (let i = 0; i < 200; i++) { await write(); await after(500); }
  expect(changed).toHaveBeenCalledTimes(6);
});

test('a quiet page is never looked at', async () => {
  await after(100_000);
  expect(changed).not.toHaveBeenCalled();
});

test('what the person does earns another look', async () => {
  for (let i = 0; i < 200; i++) { await write(); await after(500); }
  document.body.click();
  await write();
  await after(300);
  expect(changed).toHaveBeenCalledTimes(7);
});

test('a frame that loads is looked into, a picture that loads is not', async () => {
  const [picture, frame] = [document.createElement('img'), document.createElement('iframe')];
  document.body.append(picture, frame);
  await after(20_000);
  changed.mockClear();
  picture.dispatchEvent(new Event('load'));
  await after(20_000);
  expect(changed).not.toHaveBeenCalled();
  frame.dispatchEvent(new Event('load'));
  await after(300);
  expect(changed.mock.calls).toEqual([[false]]);
});

test('a shadow root that is listened to tells of its text too, until the next look', async () => {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  watching.listen(root);
  root.append('text');
  await after(300);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('a new address is told as such; a jump within the page is none', async () => {
  location.hash = '#part-2';
  await write();
  await after(300);
  history.pushState(null, '', '/other');
  await write();
  await after(600);
  location.hash = '#/route';
  await write();
  await after(300);
  expect(changed.mock.calls).toEqual([[false], [true], [true]]);
});

test('once the extension is gone, nothing is said any more', async () => {
  vi.stubGlobal('chrome', { runtime: {} });
  await write();
  await after(300);
  await write();
  await after(100_000);
  expect(changed).not.toHaveBeenCalled();
});
