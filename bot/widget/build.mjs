/**
 * Builds the chat into one file whose name holds its hash: `node build.mjs [folder]`; the folder is dist/ by default.
 * The same sources give the same bytes. Reached by `make widget`.
 */

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = process.argv[2] ?? join(here, "dist");
const NAME = "mesotherapy-chat";

const { outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: ["src/index.js"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "eof",
  conditions: ["production"],
  write: false,
  outdir: folder,
});
const made = Buffer.from(outputFiles[0].contents);
const hash = createHash("sha256").update(made).digest("hex").slice(0, 12);
mkdirSync(folder, { recursive: true });
for (const old of readdirSync(folder)) if (old.startsWith(`${NAME}.`)) rmSync(join(folder, old));
writeFileSync(join(folder, `${NAME}.${hash}.js`), made);
console.log(`${NAME}.${hash}.js: ${made.length} bytes`);
