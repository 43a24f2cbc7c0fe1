/** A dot a case beside jest's own report, which speaks only when a file has ended: who watches the output sees that it goes on. */
module.exports = class DotReporter {
  onTestCaseResult() {
    process.stderr.write(".");
  }
  onTestFileResult() {
    process.stderr.write("\n");
  }
};
