/** What follows a command's words in the examples of its help. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  verify: ['from-my-administrator.belic'],
  import: ['from-my-administrator.belic', '--dry-run licenses.zip'],
  list: ['', '--json'],
  status: ['', '--product 2545 --version 10.16.2.34'],
  clear: ['--product 2545 --receipt demo-modeler.receipt'],
  receipt: ['6b433d38-393e-4dd8-81f5-73c5c37860dc --out demo-modeler.receipt'],
  history: ['--since 2026-11-21'],
  run: ['--product 4100', '--product 4100 --version 10.16.2.34 -- node demo-modeler.mjs'],
  gate: ['', '--stay'],
  whoami: [''],
  diagnose: ['--out report.zip'],
  'trust list': [''],
  'trust inspect': ['from-my-administrator.belic'],
  'trust add': ['example-engineering.json'],
};
