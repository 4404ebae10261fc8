const path = require("node:path");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { ForbiddenModulesPlugin } = require("./tools/addin/forbidden-modules-plugin");
const { licenceNotices, NoticesInside } = require("./tools/build/licence-notices");
const { typescript, styles, HASHED } = require("./tools/build/loaders");
const { PageFilesPlugin, SINGLE_FILE } = require("./tools/page/page-files-plugin");

/** The page edition: dist/web/, a folder for any web server, and in it one HTML file with everything that is opened from disk. */
module.exports = (_env, argv = {}) => ({
  name: "page",
  mode: argv.mode ?? "production",
  entry: { page: "./src/page-edition/index.tsx", worker: "./src/page-edition/worker/index.ts" },
  output: { path: path.resolve(__dirname, "dist/web"), filename: "[name].js", publicPath: "" },
  devtool: false,
  // Chromium 100 stands in the browsers of 360 and QQ.
  target: ["web", "es2022"],
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    // One file from disk cannot load a second.
    parser: { javascript: { dynamicImportMode: "eager" } },
    rules: [typescript, styles(HASHED)],
  },
  optimization: { splitChunks: false, minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
  performance: { hints: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    // Office.js may not be handed on, the workbench's grid weighs too much, and no stand-in for Excel belongs into this page.
    new ForbiddenModulesPlugin(/\/node_modules\/(@univerjs|@microsoft\/office-js)\/|\/src\/(workbench|excel-host|adapters\/excel)\//),
    licenceNotices("page.licences.txt"),
    new PageFilesPlugin(),
    new NoticesInside("page.licences.txt", SINGLE_FILE),
  ],
});
