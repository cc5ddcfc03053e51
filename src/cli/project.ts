import { readFile } from "node:fs/promises"
import { decode } from "../intake/encoding.ts"
import { Unreadable } from "../intake/found.ts"
import { sha256 } from "../intake/sha256.ts"
import { systemMessage } from "../intake/sources.ts"
import type { Project, ProjectRef } from "../model/project.ts"
import { Misuse } from "./exit.ts"

/** A project's file as it was read, and how what is made under it names it. */
export interface ProjectFile {
  readonly project: Project
  readonly ref: ProjectRef
}

/** The project in a file; null where none is named. Throws `Misuse` that names file, line or field. */
export async function projectFrom(path: string | undefined): Promise<ProjectFile | null> {
  if (path === undefined) return null
  const bytes = await bytesOf(path)
  const { Project } = await import("../model/project.ts")
  const { worded } = await import("../intake/worded.ts")
  const made = Project.safeParse(parsed(path, bytes))
  if (!made.success) throw new Misuse(`--project ${path}: ${worded(made.error)}`)
  const { id, version, name } = made.data
  return { project: made.data, ref: { id, version, name, digest: sha256(bytes) } }
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new Misuse(`--project ${path}: ${systemMessage(error)}`, { cause: error })
  }
}

function parsed(path: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(decode(bytes))
  } catch (error) {
    const message = error instanceof Unreadable ? error.message : `malformed JSON: ${String(error)}`
    throw new Misuse(`--project ${path}: ${message}`, { cause: error })
  }
}
