import { randomBytes } from "node:crypto"
import pg from "pg"

/** Makes a database on the server that `DATABASE_URL` names, hands over its address, and takes it away again. */
export async function withDatabase<T>(server: string, use: (url: string) => Promise<T>): Promise<T> {
  const name = `deconflict_bench_${randomBytes(4).toString("hex")}`
  const url = new URL(server)
  url.pathname = `/${name}`
  await run(server, `create database ${name}`)
  try {
    return await use(url.href)
  } finally {
    await run(server, `drop database ${name} with (force)`)
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
