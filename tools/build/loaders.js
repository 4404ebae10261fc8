const MiniCssExtractPlugin = require("mini-css-extract-plugin");

/** How every page's sources become JavaScript: types are checked apart, in `npm run types`. Chromium 100 stands in the browsers of 360 and QQ. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    swcrc: false,
    jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } },
    module: { type: "es6" },
  },
};

/** Names of classes in what is handed out; what is looked at while it is made keeps them readable. */
const HASHED = "[hash:base64:6]";

/** Style sheets of their own, their classes named as `localIdentName` says. */
const styles = (localIdentName) => ({
  test: /\.css$/,
  use: [
    MiniCssExtractPlugin.loader,
    { loader: "css-loader", options: { modules: { auto: true, namedExport: false, exportLocalsConvention: "as-is", localIdentName } } },
  ],
});

module.exports = { typescript, styles, HASHED };
