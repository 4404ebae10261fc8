const { existsSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { ForbiddenModulesPlugin } = require("./tools/addin/forbidden-modules-plugin");
const { licenceNotices } = require("./tools/build/licence-notices");
const { typescript, styles, HASHED } = require("./tools/build/loaders");
const { InitialWeightPlugin } = require("./tools/addin/initial-weight-plugin");
const { contentSecurityPolicy, officeJs } = require("./tools/addin/hosting");

/** Own JavaScript that must load before the first button works, gzipped. */
const INITIAL_LIMIT = 130_000;

/** The add-in: dist/taskpane.html with everything it needs but Office.js. `--env cdn=21vianet` names the other cloud's Office.js. */
function addin(env, production) {
  const cdn = env.cdn ?? "world";
  return {
    name: "addin",
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: production ? "js/[name].[contenthash:8].js" : "js/[name].js",
      chunkFilename: production ? "js/[name].[contenthash:8].js" : "js/[name].js",
      publicPath: "",
      // dist also holds the command line's and the workbench's bundles.
      clean: { keep: (asset) => !/^(js|css|assets)[\\/]/.test(asset) },
    },
    devtool: production ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [typescript, styles(production ? HASHED : "[name]__[local]")] },
    performance: { hints: false },
    // The same size as with webpack's own choice, in a third of the time: `npm start` builds this page before anybody sees anything.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    plugins: [
      new MiniCssExtractPlugin({
        filename: production ? "css/[name].[contenthash:8].css" : "css/[name].css",
        chunkFilename: production ? "css/[name].[contenthash:8].css" : "css/[name].css",
      }),
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        templateParameters: { csp: contentSecurityPolicy(cdn), officeJs: officeJs(cdn) },
        scriptLoading: "defer",
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons", to: "assets/icons" },
          { from: "src/taskpane/support.html", to: "support.html" },
          { from: "src/taskpane/boot.js", to: "boot.js" },
          { from: "src/commands/*.json", to: "[name][ext]" },
        ],
      }),
      licenceNotices("taskpane.licences.txt"),
      // The workbench's grid alone weighs a hundred times what the pane may.
      new ForbiddenModulesPlugin(/\/node_modules\/@univerjs\/|\/src\/workbench\//),
      ...(production ? [new InitialWeightPlugin("taskpane", INITIAL_LIMIT)] : []),
    ],
    devServer: {
      // For this machine alone, whatever name another page gives it.
      host: "localhost",
      allowedHosts: ["localhost"],
      port: 3000,
      server: { type: "https", options: trustedCertificate() },
      hot: false,
      liveReload: false,
      static: false,
    },
  };
}

/** The certificate that Microsoft's tool made on this machine and Excel trusts; without one, the server makes its own. */
function trustedCertificate() {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const [key, cert, ca] = ["localhost.key", "localhost.crt", "ca.crt"].map((name) => path.join(folder, name));
  return [key, cert, ca].every((file) => existsSync(file)) ? { key, cert, ca } : {};
}

/** `npm run build` makes all that there is; `--env only=addin` makes one part. */
module.exports = (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  const parts = [addin(env, production)];
  for (const file of ["./webpack.cli.config.js", "./webpack.workbench.config.js", "./webpack.page.config.js"]) {
    if (!existsSync(path.resolve(__dirname, file))) continue;
    const part = require(file);
    parts.push(...[typeof part === "function" ? part(env, argv) : part].flat());
  }
  return env.only ? parts.filter(({ name }) => name === env.only) : parts;
};
