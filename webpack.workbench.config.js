const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const webpack = require("webpack");
const { licenceNotices } = require("./tools/build/licence-notices");
const { typescript, styles } = require("./tools/build/loaders");

const office = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/** What Office.js loads for Excel on the desktop, in the two languages; it stays on this machine and is in no package that leaves it. */
const OFFICE_FILES = ["office.js", "excel-win32-16.01.js", "o15apptofilemappingtable.js", "{zh-cn,en-us}/office_strings.js"];

/** The style elements that the grid makes, by the hash of their text; a new version of the grid may need new ones, and a browser test says so. */
const GRID_STYLES = {
  /** Filled through the object model. */
  empty: "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
  theme: "sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s=",
  messages: "sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=",
};

/** The page may load and run its own files and nothing else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${Object.values(GRID_STYLES)
    .map((hash) => `'${hash}'`)
    .join(" ")}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * The workbench: dist/workbench.html, which hosts the built add-in beside a spreadsheet grid. It is served from this machine, so its code
 * is not minified: that would take most of the time of the build.
 */
module.exports = (_env, argv = {}) => ({
  name: "workbench",
  mode: argv.mode ?? "production",
  entry: { workbench: "./src/workbench/index.tsx" },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "workbench/[name].js",
    chunkFilename: "workbench/[name].js",
    assetModuleFilename: "workbench/[name][ext]",
    publicPath: "",
  },
  devtool: false,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [typescript, styles("[name]__[local]")],
  },
  optimization: { minimize: false, concatenateModules: false, splitChunks: false },
  performance: { hints: false },
  plugins: [
    // Hyphenation of European languages, which no cell needs.
    new webpack.IgnorePlugin({ resourceRegExp: /^\.\/(?!en-)[\w-]+-[\w-]{8}\.js$/, contextRegExp: /engine-render/ }),
    licenceNotices("workbench/workbench.licences.txt"),
    new MiniCssExtractPlugin({ filename: "workbench/[name].css", chunkFilename: "workbench/[name].css", ignoreOrder: true }),
    new HtmlPlugin({
      template: "src/workbench/workbench.html",
      filename: "workbench.html",
      templateParameters: { csp: CONTENT_SECURITY_POLICY },
      scriptLoading: "defer",
    }),
    new CopyPlugin({
      patterns: [
        { from: "src/workbench/office/office-worker.js", to: "workbench-office.js" },
        { from: "assets/samples/*.xlsx", to: "workbench/samples/[name][ext]" },
        { from: "manifest.xml", to: "workbench/manifest.xml" },
        ...OFFICE_FILES.map((file) => ({ from: file, to: "workbench/office/", context: path.join(office, "dist") })),
      ],
    }),
  ],
});
