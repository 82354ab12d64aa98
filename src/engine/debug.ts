export const seen: Record<string, unknown> = {};
