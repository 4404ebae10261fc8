const MinimizerPlugin = require("minimizer-webpack-plugin");

/** Bundles one script of the tests for the browser. */
module.exports = ({ entry, out, name }) => ({
  mode: "production",
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
  performance: { hints: false },
  devtool: false,
  entry: { [name]: entry },
  output: { path: out, filename: "[name].js" },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { swcrc: false, jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" }, module: { type: "es6" } },
      },
    ],
  },
});
