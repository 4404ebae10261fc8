const { tmpdir } = require("node:os");
const path = require("node:path");
const command = require("../webpack.cli.config");

/** What the shipped file needs beside the program. */
const PACKAGING = new Set(["LicenseWebpackPlugin", "NoticesInside", "BannerPlugin"]);

/** One contender (`--env contender=check-core`), built as the command line is. */
module.exports = (env, argv) => ({
  ...command(env, argv),
  plugins: command(env, argv).plugins.filter(({ constructor: { name } }) => !PACKAGING.has(name)),
  name: "bench",
  entry: path.resolve(__dirname, `contenders/${env.contender}.ts`),
  output: { path: path.join(tmpdir(), "station-audit-bench"), filename: `${env.contender}.js` },
});
