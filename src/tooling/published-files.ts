/** What a published product consists of; anything else in it is a mistake of the build. */
const expected: readonly RegExp[] = [
  /^(?:taskpane|support(?:\.zh-CN)?)\.html$/,
  /^manifest\.xml$/,
  /^third-party-notices\.txt$/,
  /^assets(?:\/[\w-]+\.png)?$/,
  /^[\w-]+\.[0-9a-f]{8}\.(?:js|css|woff2?)$/,
  /^[\w-]+\.[0-9a-f]{8}\.js\.LICENSE\.txt$/,
];

/** Names that only the embedded host's code contains; the product must not carry it. */
const hostMarks = ["@univerjs", "univerjs", "_richApiNativeBridge"];

/** One complaint for each file that does not belong in the product; empty when all is well. */
export function strayFiles(names: readonly string[], scripts: ReadonlyMap<string, Buffer>): readonly string[] {
  return [
    ...names.filter((name) => !expected.some((pattern) => pattern.test(name))).map((name) => `${name} does not belong in the product.`),
    ...[...scripts].flatMap(([name, content]) => hostMarks.filter((mark) => content.includes(mark)).map((mark) => `${name} carries code of the embedded host (${mark}).`)),
  ];
}

/** One complaint for each of the product's own dependencies that the notices do not name: all of them are in the pane. */
export function unnamedPackages(notices: string, dependencies: readonly string[]): readonly string[] {
  return dependencies.filter((name) => !notices.includes(`\n${name} `)).map((name) => `The third-party notices do not name ${name}.`);
}
