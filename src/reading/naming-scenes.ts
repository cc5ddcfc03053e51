import type { Scene } from "./scene.ts"

/** A scene that only names people: it joins what is told, and opens an event of its own only elsewhere or at another time. */
export const onlyNames = (scene: Scene) => scene.statements.every(({ fact }) => fact.facet === "victim")

/** Who is named in a sentence was hit by what it tells of: a scene with nothing but names joins the one before it, else the one behind. */
export function withNames(scenes: Scene[], apart: (a: Scene, b: Scene) => boolean): Scene[] {
  if (scenes.length < 2 || !scenes.some(onlyNames) || scenes.every(onlyNames)) return scenes
  const joined: Scene[] = []
  let waiting: Scene[] = []
  for (const scene of scenes) {
    const last = joined.at(-1)
    if (!onlyNames(scene)) {
      joined.push({ ...scene, statements: [...waiting.flatMap(({ statements }) => statements), ...scene.statements] })
      waiting = []
    } else if (last && !apart(last, scene))
      joined[joined.length - 1] = { ...last, statements: [...last.statements, ...scene.statements] }
    else if (last) joined.push(scene)
    else waiting.push(scene)
  }
  return joined
}
