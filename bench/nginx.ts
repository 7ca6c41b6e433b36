/**
 * nginx twice: with the finished page as a file, which is as fast as it gets, and in front of our
 * server with the configuration that `docs/nginx.conf` recommends, letter for letter but for ports,
 * names and folders.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, startNginx } from './processes'

/** Serves the folder's files; returns the address. */
export async function serveFiles(folder: string, files: Record<string, Buffer>): Promise<string> {
  const root = join(folder, 'files')
  mkdirSync(root, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes)
  const port = await freePort()
  const server = `server { listen 127.0.0.1:${port}; root ${root}; default_type text/html; }`
  await startNginx(writeConfig(join(folder, 'static'), server), port)
  return `http://127.0.0.1:${port}`
}

/** Puts nginx with our recommended configuration in front of the server at `url`. */
export async function proxyTo(url: string, folder: string): Promise<string> {
  const port = await freePort()
  let config = readFileSync('docs/nginx.conf', 'utf8')
  const changes: [from: string, to: string][] = [
    ['/var/cache/nginx/dateline', join(folder, 'proxy-cache')],
    ['server 127.0.0.1:3000;', `server ${new URL(url).host};`],
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['server_name news.example;', 'server_name localhost;'],
  ]
  for (const [from, to] of changes) {
    if (!config.includes(from)) throw new Error(`docs/nginx.conf no longer says: ${from}`)
    config = config.replace(from, to)
  }
  await startNginx(writeConfig(join(folder, 'proxy'), config), port)
  return `http://127.0.0.1:${port}`
}

function writeConfig(folder: string, servers: string): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'nginx.conf')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join(' ')
  writeFileSync(
    file,
    // Started by root, it would give up the right to read our temporary folder.
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}worker_processes auto;
pid ${join(folder, 'pid')};
error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  ${temporary}
${servers}
}
`,
  )
  return file
}
