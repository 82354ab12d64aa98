/** Engine and rules, for whoever reads in this page: the page itself, or a document that it links to. */
import rules from 'anyq:rules';
import { halves } from './engine/halves.ts';
import { reading } from './engine/read.ts';
import { seat } from './page/seat.ts';

seat.engine = {
  read: blocks => reading(blocks, rules),
  halves: blocks => halves(blocks, rules),
  warnings: ({ facts }) => Object.keys(facts.signals).filter(id => rules.signals[id]?.kind !== 'good').length,
};
