// `npm test`: installs what it needs, then runs everything. It may be the first command in a fresh clone.
import { installIfNeeded, npm } from './install.mjs';

installIfNeeded();
for (const step of ['types', 'lint', 'build', 'unit', 'product']) npm('run', '--silent', step);
