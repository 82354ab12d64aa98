/** Who answers for the page: the gate, or the reader that took its place. Both run in one world of scripts and meet here. */
export interface Seat { gate?: { start(): void; stop(): void }; reader?: { stop(): void } }

const scope = globalThis as { anyq?: Seat };
export const seat: Seat = scope.anyq ??= {};
