/** The sites that Anyq reads by itself, the same as in the manifest: .kz and .қаз (a test holds them together). */
export const atHome = (host: string): boolean => /(?:^|\.)(?:kz|xn--80ao21a)$/.test(host);
