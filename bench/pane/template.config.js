const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");

/** Builds the contender as its template does, but for today's browsers and without the template's polyfills, which favours it. */
module.exports = ({ out }) => ({
  mode: "production",
  entry: { react: ["react", "react-dom"], taskpane: { import: path.join(__dirname, "template", "index.tsx"), dependOn: "react" } },
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
  plugins: [new HtmlPlugin({ template: path.join(__dirname, "template", "taskpane.html"), filename: "taskpane.html" })],
});
