// Prints what an installed Kinora is made of, from the lock file, as CycloneDX 1.6: npm run -s sbom > sbom.json
// (`npm sbom` refuses this tree: a dependency asks for "latest" of another one.)
import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json');
const { name, version, license } = packages[''];

/** What a package says in its LICENSE file alone. */
const unsaid = { '@shinyoshiaki/jspack': 'BSD-3-Clause' };

/** An npm package as the format names it; `@scope/name` becomes `%40scope/name`. */
const purl = (of, at) => `pkg:npm/${of.replace('@', '%40')}@${at}`;
const licensed = (text) => (text === undefined ? {} : { licenses: [{ expression: text }] });

const components = Object.entries(packages)
  .filter(([path, item]) => path !== '' && !item.dev && !item.link)
  .map(([path, item]) => {
    const [algorithm, digest] = item.integrity.split('-');
    const own = path.replace(/^.*node_modules\//, '');
    return {
      type: 'library',
      'bom-ref': path,
      name: own,
      version: item.version,
      purl: purl(own, item.version),
      hashes: [
        { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') },
      ],
      scope: item.optional ? 'optional' : 'required',
      ...licensed(item.license ?? unsaid[own]),
    };
  });

console.log(
  JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        component: { type: 'application', name, version, purl: purl(name, version), ...licensed(license) },
      },
      components,
    },
    null,
    2,
  ),
);
