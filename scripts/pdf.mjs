// pdf.js for the extension: a file of its own beside the page that loads it, cut of what it has no use for here – requests to
// the network, code made of text, modules by an address computed at run time.
import { readFileSync } from 'node:fs';

const FOLDER = 'node_modules/pdfjs-dist/legacy/build';
const REFUSE = 'anyqRefuses';
/** What is cut, and in how many places of each file it must be: a new pdf.js is looked at before it ships. */
const CUTS = [
  { what: /(?<![\w$.])(?:new )?Function\(/g, places: { 'pdf.mjs': 3, 'pdf.worker.mjs': 4 } },
  { what: /(?<=await )import\((?!["'])/g, places: { 'pdf.mjs': 1, 'pdf.worker.mjs': 1 } },
];

const cut = {
  name: 'cut-pdf',
  setup({ onLoad }) {
    onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, ({ path }) => {
      let code = readFileSync(path, 'utf8');
      const name = /[^\\/]+$/.exec(path)[0];
      for (const { what, places } of CUTS) {
        const found = code.match(what)?.length ?? 0;
        if (found !== places[name]) throw new Error(`${path} changed: ${what} is in ${found} places`);
        code = code.replace(what, `${REFUSE}(`);
      }
      return { contents: code };
    });
  },
};

/** esbuild's options for dist/…/popup/document/pdf.js and its worker. */
export const pdfOptions = {
  format: 'esm', minify: true, plugins: [cut], define: { fetch: REFUSE, XMLHttpRequest: REFUSE },
  banner: { js: `const ${REFUSE}=()=>{throw new Error("not in this extension")};` },
  entryPoints: { pdf: `${FOLDER}/pdf.mjs`, 'pdf.worker': `${FOLDER}/pdf.worker.mjs` },
};

/** For the page that loads it. */
export const besidePdf = { name: 'beside-pdf', setup({ onResolve }) { onResolve({ filter: /^pdfjs-dist\/legacy/ }, () => ({ path: './pdf.js', external: true })); } };
