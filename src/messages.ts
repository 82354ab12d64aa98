/**
 * Every message between the parts of the extension: name → request, reply. `send` and `handle` are derived from this
 * map, so a caller cannot disagree with a handler.
 */
import type { Group } from './groups.ts';
import type { Quote, Reading } from './reading.ts';

/** What a page has to say of itself. "Not accessible" is no state of a page: there nobody answers. */
export type PageState =
  /** The gate found no policy; the engine never ran here. */
  | { state: 'no-policy'; site: string; language: string }
  /** Being read; `done` is the share of blocks read, 0 to 1. */
  | { state: 'reading'; site: string; done: number }
  /** Read; `reading.policy` may still be false: then the gate was wrong. `marks`: all clauses are marked. */
  | { state: 'read'; site: string; url: string; reading: Reading; marks: boolean }
  /** Text was there, and could not be read: `reason` is for the report, not for the person. */
  | { state: 'unreadable'; site: string; reason: string };

export interface Messages {
  /** popup → page */
  'page.state': { request: Record<never, never>; reply: PageState };
  /**
   * popup → page: scroll to the quote and mark it. `shown` is false where the text is gone from the page. `closed`: the words
   * stand in a closed part of the page; what opens it, empty where that is not known.
   */
  'page.show': { request: { quote: Quote }; reply: { shown: boolean; closed?: string } };
  /** popup → page: mark all clauses by label, or leave nothing behind. `legend`: what each mark means, in the popup's language. */
  'page.marks': { request: { on: boolean; legend?: Record<Group, string> }; reply: { on: boolean } };
  /** gate → background: this page may be a policy, inject the engine. */
  'gate.passed': { request: Record<never, never>; reply: Record<never, never> };
  /** page → background: a frame has come that marks will be drawn in. */
  'page.style': { request: Record<never, never>; reply: Record<never, never> };
  /** page → background: what the badge should say. Null: no policy, no badge. */
  'page.badge': { request: { warnings: number | null }; reply: Record<never, never> };
  /** popup → background: the person asks to read this tab although the gate found nothing. */
  'tab.read': { request: { tabId: number }; reply: { started: boolean } };
}
export type Name = keyof Messages;
