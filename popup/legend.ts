import type { Group } from '../src/groups.ts';
import type { Say } from '../src/strings/index.ts';

/** What each mark in the page means. */
export const legendOf = (say: Say): Record<Group, string> => ({
  collect: say('legendCollect'), share: say('legendShare'), withdraw: say('legendWithdraw'), other: say('legendOther'),
});
