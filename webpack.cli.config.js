const path = require("node:path");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { licenceNotices, NoticesInside } = require("./tools/build/licence-notices");
const { InlineChunksPlugin } = require("./tools/cli/inline-chunks-plugin");

/** The command line: one file with everything in it; parts that a command does not need are not evaluated. */
module.exports = (_env, { mode }) => ({
  name: "cli",
  target: "node20",
  entry: "./src/cli/main.ts",
  output: {
    path: path.resolve(__dirname, "dist/cli"),
    filename: "station-audit.js",
    // The worker threads start from this same file.
    library: { type: "commonjs2" },
  },
  devtool: false,
  node: { __filename: false, __dirname: false },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { swcrc: false, jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } },
      },
    ],
  },
  // commander starts other programs with it, which this one never does; loading it takes a tenth of the start.
  externals: { "node:child_process": "var {}" },
  optimization: {
    minimize: mode === "production",
    // Node reads and parses a program of ASCII letters alone in two thirds of the time.
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        minimizerOptions: { format: { asciiOnly: true } },
        extractComments: false,
      }),
    ],
  },
  performance: { hints: false },
  plugins: [
    new InlineChunksPlugin(),
    licenceNotices("station-audit.licences.txt"),
    new NoticesInside("station-audit.licences.txt", "station-audit.js"),
    // Node brings its own zlib.
    new webpack.NormalModuleReplacementPlugin(/\/zip-codec$/, (request) => void (request.request += "-node")),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
  ],
});
