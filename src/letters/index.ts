/**
 * Letters under the law, and the requests kept of them. Pure: no browser API, no storage, no words of the interface (those are
 * src/strings), no article (rules/law.yaml), no sentence of a letter (rules/letters/).
 *
 * How a page uses it:
 * 1. `letters(reading)`: which letters this policy allows. `how(kind, reading, site, wish)`: channel, address, subject, term, warnings, with
 *    the policy's quotes; `law` names the entries of rules/law.yaml to show, `cite` and `actOf` say them.
 * 2. `fieldsOf(kind)`: the form's fields. `prefill(kind, source)`: what the Reading knows. The person's own are kept by the page, if they tick it.
 * 3. `fill(kind, fields, options)` at each key stroke: lines to show, `missing` to name. Copy, print and save only what `ready` returns:
 *    `mailto`, `docx`, `txt` take nothing else, and throw should they be given something else all the same.
 * 4. "I sent it on …": make a `Request` (its id from crypto.randomUUID()), `add` it, `serialise` it into the storage; `parse` reads whatever is there.
 *    `deadlineOf`, `stateOn`, `due` answer for a day; `reminder` and `ics` make the calendar file.
 * 5. Overdue or refused: `addressees`, `complaint`.
 *
 * Days are "2026-11-21" in the person's own zone: today is made by the page, never here.
 */
export { addressees, asked, complaint, COMPLAINT_LAW } from './complaint.ts';
export { between, deadline, isDay, isWorkingDay, later, type Deadline } from './days.ts';
export { docx, DOCX } from './docx.ts';
export { how, letters, partial } from './how.ts';
export { ics, reminder, type Event } from './ics.ts';
export { actOf, cite, within } from './law.ts';
export { fieldsOf, fill, prefill, ready, type Options } from './letter.ts';
export { LONGEST, mailto, type Mailto } from './mailto.ts';
export { add, deadlineOf, due, parse, remove, REQUESTS_VERSION, serialise, stateOn, type Due, type Request, type Requests, type State } from './requests.ts';
export { spelled } from './text.ts';
export { txt } from './txt.ts';
export type * from './types.ts';
