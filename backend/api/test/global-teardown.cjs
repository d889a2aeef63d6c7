// SPDX-License-Identifier: EUPL-1.2
const { rmSync } = require('node:fs');

module.exports = async () => {
  await globalThis.__PG__?.stop();
  rmSync(globalThis.__PG_DIR__, { recursive: true, force: true });
};
