/** Modules that the build makes out of rules/ (scripts/rules.mjs). */
declare module 'anyq:rules' {
  import type { Rules } from './engine/rules.ts';
  const rules: Rules;
  export default rules;
}
/** What views call each id: "data.iin" → { ru, kk, en }. Signals also carry `message`, a sentence. */
declare module 'anyq:titles' {
  export interface Words { ru: string; kk: string; en: string }
  const titles: Record<string, { title: Words; message?: Words; law?: string; weight?: number }>;
  export default titles;
}
/** The few stems by which the gate knows a policy: rules/gate.yaml. */
declare module 'anyq:gate' {
  const gate: Record<string, string[]>;
  export default gate;
}
/** Articles, links and dates: rules/law.yaml. */
declare module 'anyq:law' {
  import type { Words } from 'anyq:titles';
  export interface Article { article: string; says: Words; link: { ru: string; kk: string }; checked: string; certainty: 'official' | 'two-sources' | 'one-source' }
  const law: Record<string, Article>;
  export default law;
}
