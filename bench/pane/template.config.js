const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");

/**
 * Builds the contender as the official React task pane's own configuration does: three entries, its polyfills before all else, every
 * `Promise` another library's. `--env bare` leaves the polyfills out, which no ready template does.
 */
module.exports = ({ out, bare = false }) => {
  const chunks = { react: ["react", "react-dom"], taskpane: { import: path.join(__dirname, "template", "index.tsx"), dependOn: "react" } };
  return {
    mode: "production",
    entry: bare ? chunks : { polyfill: ["core-js/stable", "regenerator-runtime/runtime"], ...chunks },
    output: { path: out, filename: "[name].js", clean: true },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            swcrc: false,
            jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } },
            module: { type: "es6" },
          },
        },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: path.join(__dirname, "template", "taskpane.html"),
        filename: "taskpane.html",
        chunks: bare ? ["react", "taskpane"] : ["polyfill", "taskpane", "react"],
      }),
      new CopyPlugin({ patterns: [{ from: path.join(__dirname, "template", "logo.svg"), to: "assets/logo.svg" }] }),
      ...(bare ? [] : [new webpack.ProvidePlugin({ Promise: ["es6-promise", "Promise"] })]),
    ],
  };
};
