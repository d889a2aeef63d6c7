// SPDX-License-Identifier: EUPL-1.2
// A jest reporter: writes what was counted to the file in $PLAIN_SUMMARY.
const { writeFileSync } = require('node:fs');

module.exports = class PlainSummary {
  onRunComplete(_contexts, result) {
    const counts = {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    };
    if (process.env.PLAIN_SUMMARY) writeFileSync(process.env.PLAIN_SUMMARY, JSON.stringify(counts));
    else console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
};
